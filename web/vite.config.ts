import react from "@vitejs/plugin-react";
import type { Rolldown } from "vite";
import { defineConfig } from "vitest/config";

const server = process.env.INROAD_SERVER ?? "http://127.0.0.1:8765";

/**
 * What is sent together: the libraries, what several of an account's screens share but the first screen does without,
 * and screens which are much alike.
 * Left apart in a hundred small files it takes a tenth more to send.
 */
const together: Rolldown.CodeSplittingGroup[] = [
  { name: "libraries", test: /\/node_modules\/(?:react|react-dom|scheduler|@tanstack\/[\w-]+|openapi-fetch|use-sync-external-store)\// },
  { name: (id, context) => (/\/src\/.*\.tsx?$/.test(id) && startsWith(id, context) ? "start" : null), minShareCount: 2 },
  { name: (id, context) => (/\/src\/.*\.tsx?$/.test(id) && !startsWith(id, context) ? "account" : null), minShareCount: 2 },
  { name: "matrices", test: /\/src\/matrices\// },
  { name: "reviews", test: /\/src\/stakes\/(?:DealsPage|ReviewPage|IndividualMap)\.tsx$/ },
];
let start: Set<string> | undefined;

/** Whether a module has to be there before the first screen can be. */
function startsWith(id: string, context: Rolldown.ChunkingContext): boolean {
  start ??= closureOf(["main.tsx", "accounts/Portfolio.tsx"].map((path) => `${import.meta.dirname}/src/${path}`), context);
  return start.has(id);
}

function closureOf(entries: readonly string[], context: Rolldown.ChunkingContext): Set<string> {
  const reached = new Set(entries);
  for (const id of reached) for (const next of context.getModuleInfo(id)?.importedIds ?? []) reached.add(next); // grows on the way
  return reached;
}

export default defineConfig({
  plugins: [react()],
  build: { target: "es2023", emptyOutDir: true, manifest: "manifest.json", rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: together } } }, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": server }, fs: { allow: [".."] } },
  test: { include: ["tests/**/*.test.ts"], environment: "node" },
});
