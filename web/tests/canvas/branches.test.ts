import { expect, test } from "vitest";
import { branchesOf } from "../../src/canvas/branches";

const card = (id: string, parent: string | null, x: number, y: number) => ({ id, parent, x, y, width: 168, height: 72 });

test("outer branches come before those within, each with its depth and count", () => {
  const cards = [card("a", null, 104, 0), card("b", "a", 0, 108), card("c", "a", 208, 108), card("d", "b", 16, 204)];
  expect(branchesOf(cards).map(({ id, depth, count }) => [id, depth, count])).toEqual([["a", 0, 4], ["b", 1, 2]]);
});

test("an outline follows the cards: narrow at the head, wide at the reports", () => {
  const [branch] = branchesOf([card("a", null, 400, 0), card("b", "a", 0, 108), card("c", "a", 800, 108)]);
  expect(branch?.outline).toEqual([
    { x: 584, y: -16 }, { x: 584, y: 92 }, { x: 984, y: 92 }, { x: 984, y: 196 },
    { x: -16, y: 196 }, { x: -16, y: 92 }, { x: 384, y: 92 }, { x: 384, y: -16 },
  ]); // prettier-ignore
});

test("branches beside one another do not overlap where one reaches below the other", () => {
  // left is wide at the top, right is wide further down and reaches below it
  const cards = [
    card("top", null, 300, 0),
    card("left", "top", 0, 108), card("l1", "left", -200, 216), card("l2", "left", 200, 216),
    card("right", "top", 600, 108), card("r0", "right", 600, 216), card("r1", "r0", 208, 360), card("r2", "r0", 900, 360),
  ]; // prettier-ignore
  const branches = branchesOf(cards);
  const left = branches.find(({ id }) => id === "left");
  const inner = branches.find(({ id }) => id === "r0");
  expect(Math.max(...(left?.outline ?? []).map(({ y }) => y))).toBeLessThan(360 - 8);
  expect(inner?.x).toBe(200);
});

test("who has nobody below has no box", () => {
  expect(branchesOf([card("a", null, 0, 0)])).toEqual([]);
});
