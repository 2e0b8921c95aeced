import { expect, test } from "vitest";
import { CORNER, weave } from "../../src/canvas/strokes";

const list = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind: "solid", from_id: "boss", to_id: String(index), points: [[6, 72], [6, 132 + 80 * index], [16, 132 + 80 * index]] }));

test("a trunk that many lines share is one stroke, and each line keeps its own round corner", () => {
  const strokes = weave(list(1000));
  const [trunk, ...others] = strokes.filter(({ points }) => points.length === 2);
  expect(others).toEqual([]);
  expect(trunk?.points).toEqual([{ x: 6, y: 72 }, { x: 6, y: 132 + 80 * 999 - CORNER }]);
  expect(strokes.filter(({ points }) => points.length === 3)).toHaveLength(1000);
});

test("a corner is round as far as its pieces are long", () => {
  const [corner] = weave([{ kind: "solid", from_id: "a", to_id: "b", points: [[0, 0], [0, 100], [50, 100]] }]);
  expect(corner?.points).toEqual([{ x: 0, y: 100 - CORNER }, { x: 0, y: 100 }, { x: 50, y: 100 }]);
});

test("lines of different kinds share nothing", () => {
  const path = [[0, 0], [0, 100]];
  expect(weave([{ kind: "solid", from_id: "a", to_id: "b", points: path }, { kind: "dotted", from_id: "a", to_id: "c", points: path }])).toHaveLength(2);
});

test("a line out of right angles is kept whole", () => {
  const points = [[0, 0], [30, 40], [90, 41]];
  expect(weave([{ kind: "influence", from_id: "a", to_id: "b", points }])).toEqual([{ kind: "influence", points: points.map(([x, y]) => ({ x, y })), x: 0, y: 0, width: 91, height: 42 }]);
});

test("a path of one point, or one that stands still, draws nothing odd", () => {
  expect(weave([{ kind: "solid", from_id: "a", to_id: "b", points: [[1, 1]] }])).toEqual([]);
  const still = weave([{ kind: "solid", from_id: "a", to_id: "b", points: [[1, 1], [1, 1], [1, 9]] }]);
  expect(still.flatMap(({ points }) => points.map(({ x, y }) => x + y)).every(Number.isFinite)).toBe(true);
});
