import { expect, test } from "vitest";
import { Scene } from "../../src/canvas/scene";

const card = (id: string, parent: string | null) => ({ id, parent, x: 0, y: 0, width: 10, height: 10 });
const lines = [
  { kind: "solid", from_id: "a", to_id: "b", points: [] },
  { kind: "dotted", from_id: "d", to_id: "b", points: [] },
];
/*  a ── b ── d        e (its parent is not drawn)
      └─ c             */
const scene = new Scene({ width: 100, height: 100, cards: [card("a", null), card("e", "gone"), card("b", "a"), card("c", "a"), card("d", "b")], lines });

test("cards know where they stand: level, place among siblings, order of a walk", () => {
  expect(["a", "b", "c", "d", "e"].map((id) => scene.standingOf(id))).toEqual([
    { level: 1, position: 1, siblings: 2, order: 0 },
    { level: 2, position: 1, siblings: 2, order: 1 },
    { level: 2, position: 2, siblings: 2, order: 3 },
    { level: 3, position: 1, siblings: 1, order: 2 },
    { level: 1, position: 2, siblings: 2, order: 4 },
  ]);
});

test("the order begins with the first root and ends with the last card of the last tree", () => {
  expect(scene.inOrder().map(({ id }) => id)).toEqual(["a", "b", "d", "c", "e"]);
  expect([scene.first, scene.last]).toEqual(["a", "e"]);
});

test("lines are found at both of their ends", () => {
  expect(scene.linesOf("b")).toEqual(lines);
  expect(scene.linesOf("a")).toEqual(lines.slice(0, 1));
  expect(scene.linesOf("c")).toEqual([]);
});

test("what hangs on a card is known in its order", () => {
  expect(scene.childrenOf("b").map(({ id }) => id)).toEqual(["d"]);
});

test("an empty drawing has no first card", () => {
  const empty = new Scene({ width: 0, height: 0, cards: [], lines: [] });
  expect([empty.first, empty.last]).toEqual([null, null]);
});
