import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env.INROAD_SERVER ?? "http://127.0.0.1:8765";

export default defineConfig({
  // React Aria speaks thirty languages by itself; the app speaks two.
  plugins: [react(), { ...optimizeLocales.vite({ locales: ["en-US", "ru-RU"] }), enforce: "pre" }],
  build: { target: "es2023", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": server }, fs: { allow: [".."] } },
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
