import { expect, test } from "vitest";
import { clipPath, clipSegment } from "../../src/canvas/clip";

const box = { x: 0, y: 0, width: 100, height: 50 };

test("a segment inside stays as it is", () => {
  expect(clipSegment({ x: 10, y: 10 }, { x: 90, y: 40 }, box)).toEqual([{ x: 10, y: 10 }, { x: 90, y: 40 }]);
});

test("a segment that crosses keeps the part inside", () => {
  expect(clipSegment({ x: -1000, y: 25 }, { x: 1000, y: 25 }, box)).toEqual([{ x: 0, y: 25 }, { x: 100, y: 25 }]);
});

test.each([
  ["above", { x: -10, y: -1 }, { x: 110, y: -1 }],
  ["past a corner", { x: -30, y: 10 }, { x: 10, y: -40 }],
  ["before", { x: -20, y: 25 }, { x: -10, y: 25 }],
])("a segment %s is gone", (_where, from, to) => {
  expect(clipSegment(from, to, box)).toBeNull();
});

test("a path that leaves and comes back becomes two stretches", () => {
  const path = [{ x: 10, y: 10 }, { x: 10, y: 200 }, { x: 60, y: 200 }, { x: 60, y: 10 }];
  expect(clipPath(path, box)).toEqual([
    [{ x: 10, y: 10 }, { x: 10, y: 50 }],
    [{ x: 60, y: 50 }, { x: 60, y: 10 }],
  ]);
});

test("a path inside stays one stretch", () => {
  const path = [{ x: 10, y: 10 }, { x: 10, y: 20 }, { x: 60, y: 20 }];
  expect(clipPath(path, box)).toEqual([path]);
});
