import { expect, test } from "vitest";
import { contains } from "../../src/canvas/geometry";
import { Scene } from "../../src/canvas/scene";
import { inSight, READING } from "../../src/canvas/viewport";
import { whole } from "../../src/canvas/whole";

const card = (id: string, x: number, y: number, weight: number) => ({ id, parent: null, x, y, width: 100, height: 50, weight });
/** Few who matter at the right bottom, many who do not at the left top. */
const cards = [card("head", 1880, 940, 9), card("deputy", 1700, 900, 8), ...Array.from({ length: 12 }, (_, row) => card(`clerk ${String(row)}`, 0, row * 60, 1))];
const scene = new Scene({ width: 2000, height: 1000, cards, lines: [] });
const phone = { width: 390, height: 500 };
const desk = { width: 1200, height: 700 };
const all = { x: 0, y: 0, width: 2000, height: 1000 };
const weight = (each: { weight: number }): number => each.weight;

test("on a desk everything is in sight", () => {
  expect(contains(inSight(whole(scene, desk, weight), desk), all)).toBe(true);
});

test("on a phone names can be read, of those first who matter most", () => {
  const view = whole(scene, phone, weight);
  const sight = inSight(view, phone);
  expect(view.scale).toBe(READING);
  expect(cards.filter((each) => contains(sight, each)).map(({ id }) => id)).toEqual(["head", "deputy"]);
});

test("on a phone no more lies beside the drawing than its margin", () => {
  const sight = inSight(whole(scene, phone, weight), phone);
  expect(sight.x + sight.width).toBeLessThanOrEqual(2000 + 16 / READING + 1e-6);
  expect(sight.y + sight.height).toBeLessThanOrEqual(1000 + 16 / READING + 1e-6);
});

test("what is shown to others is shown whole on a phone too, and so is what can be read whole", () => {
  expect(contains(inSight(whole(scene, phone), phone), all)).toBe(true);
  const small = new Scene({ width: 400, height: 300, cards: cards.slice(0, 1), lines: [] });
  expect(contains(inSight(whole(small, phone, weight), phone), { x: 0, y: 0, width: 400, height: 300 })).toBe(true);
});

test("a drawing without cards has no heart", () => {
  const empty = new Scene<(typeof cards)[number]>({ width: 2000, height: 1000, cards: [], lines: [] });
  expect(contains(inSight(whole(empty, phone, weight), phone), all)).toBe(true);
});
