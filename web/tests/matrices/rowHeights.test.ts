import { expect, test } from "vitest";
import { RowHeights } from "../../src/matrices/rowHeights";

test("rows that were not measured are as high as most", () => {
  const rows = new RowHeights(["a", "b", "c"], new Map([["b", 100]]), 40);
  expect([0, 1, 2, 3].map((index) => rows.top(index))).toEqual([0, 40, 140, 180]);
  expect(rows.heightOf(1)).toBe(100);
  expect(rows.height).toBe(180);
});

test("a row is found by the pixels it covers; above the first and below the last by the nearest", () => {
  const rows = new RowHeights(["a", "b", "c"], new Map([["b", 100]]), 40);
  expect([-5, 0, 39, 40, 139, 140, 999].map((pixels) => rows.at(pixels))).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

test("a list of nobody has no height", () => {
  const rows = new RowHeights([], new Map(), 40);
  expect([rows.count, rows.height, rows.at(10)]).toEqual([0, 0, 0]);
});
