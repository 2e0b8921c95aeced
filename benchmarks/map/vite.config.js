import { defineConfig } from "vite";

const page = (name) => `${import.meta.dirname}/${name}.html`;

// One page for each of the four, all built the same way; ours is made of the app's own sources.
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  build: { target: "es2023", outDir: "dist", emptyOutDir: true, rollupOptions: { input: ["ours", "reactflow", "cytoscape", "d3orgchart"].map(page) } },
  resolve: { dedupe: ["react", "react-dom"] },
  logLevel: "warn",
});
