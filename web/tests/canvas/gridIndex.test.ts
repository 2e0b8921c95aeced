import { expect, test } from "vitest";
import { meets } from "../../src/canvas/geometry";
import { GridIndex } from "../../src/canvas/gridIndex";

const boxes = Array.from({ length: 2000 }, (_, index) => ({
  id: index,
  x: ((index * 7919) % 20_000) - 5000,
  y: ((index * 104_729) % 9000) - 1000,
  width: 168,
  height: index % 3 === 0 ? 28 : 72,
}));

test.each([
  { x: 0, y: 0, width: 1440, height: 900 },
  { x: -6000, y: -2000, width: 900, height: 5000 },
  { x: 511, y: 511, width: 2, height: 2 },
  { x: 90_000, y: 0, width: 10, height: 10 },
])("finds exactly the boxes that meet %o", (region) => {
  const index = new GridIndex(boxes);
  const expected = boxes.filter((box) => meets(box, region)).map((box) => box.id);
  const found = Array.from({ length: 10 }, () => index.within(region).map((box) => box.id).sort((a, b) => a - b));
  expect(found).toEqual(Array.from({ length: 10 }, () => expected)); // the first searches look at every box, later ones at cells
});

test("nothing lies where there is nothing", () => {
  const index = new GridIndex(boxes.slice(0, 1));
  index.prepare();
  expect(index.at({ x: 19_999, y: 19_999 })).toBeUndefined();
});
