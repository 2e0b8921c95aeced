import { readdirSync, readFileSync } from "node:fs";
import type { MapLine } from "../src/api/model";
import type { Box } from "../src/canvas/geometry";

export interface GoldenCard extends Box {
  id: string;
  level: number;
}

export interface Golden {
  name: string;
  mode: string;
  width: number;
  height: number;
  cards: GoldenCard[];
  lines: MapLine[];
}

const FOLDER = new URL("../../tests/golden/layout/", import.meta.url);

/** The layouts which the engine's own tests hold; the app draws from the same files. */
export function goldens(): Golden[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return names.map((name) => {
    const { layout } = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as { layout: Omit<Golden, "name"> };
    return { name, ...layout };
  });
}
