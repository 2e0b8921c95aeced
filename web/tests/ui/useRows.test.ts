import { expect, test } from "vitest";
import { rowsIn } from "../../src/ui/useRows";

test("at the top rows begin with the first and reach a little below what is in view", () => {
  expect(rowsIn(0, 400, 40)).toEqual({ first: 0, last: 22 });
});

test("further down some rows are made above and below those in view", () => {
  expect(rowsIn(40_020, 400, 40)).toEqual({ first: 988, last: 1023 });
});
