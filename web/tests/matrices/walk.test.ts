import { expect, test } from "vitest";
import { walked, within } from "../../src/matrices/walk";

const EXTENT = { rows: 5, columns: 3 };

test.each([
  ["ArrowRight", false, { row: 2, column: 2 }],
  ["ArrowLeft", false, { row: 2, column: 0 }],
  ["ArrowUp", false, { row: 1, column: 1 }],
  ["ArrowDown", false, { row: 3, column: 1 }],
  ["ArrowDown", true, { row: 4, column: 1 }],
  ["ArrowLeft", true, { row: 2, column: 0 }],
  ["Home", false, { row: 2, column: 0 }],
  ["End", true, { row: 4, column: 2 }],
  ["PageUp", false, { row: 0, column: 1 }],
  ["PageDown", false, { row: 4, column: 1 }],
  ["a", false, null],
] as const)("%s (far: %s) leads from the middle to %o", (key, isFar, to) => {
  expect(walked({ row: 2, column: 1 }, key, isFar, EXTENT)).toEqual(to);
});

test("nobody walks out of the matrix, nor stays where nothing is any more", () => {
  expect(walked({ row: 0, column: 0 }, "ArrowUp", false, EXTENT)).toEqual({ row: 0, column: 0 });
  expect(within({ row: 9, column: 9 }, EXTENT)).toEqual({ row: 4, column: 2 });
  expect(within({ row: 3, column: 1 }, { rows: 0, columns: 0 })).toEqual({ row: 0, column: 0 });
});
