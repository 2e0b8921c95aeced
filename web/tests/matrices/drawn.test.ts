import { expect, test } from "vitest";
import { drawnOf } from "../../src/matrices/drawn";

test("who has the focus stays drawn on either side of what is in sight, and once", () => {
  expect(drawnOf([4, 5, 6], 1)).toEqual([1, 4, 5, 6]);
  expect(drawnOf([4, 5, 6], 30)).toEqual([4, 5, 6, 30]);
  expect(drawnOf([4, 5, 6], 5)).toEqual([4, 5, 6]);
  expect(drawnOf([4, 5], -1)).toEqual([4, 5]);
});
