import { expect, test } from "vitest";
import { areaOf, cursorAt, isSingle, moved, stepped } from "../../src/grid/cursor";

const extent = { lines: 100, columns: 5, page: 20 };
const press = (key: string, held = "") => ({ key, shiftKey: held.includes("s"), ctrlKey: held.includes("c"), metaKey: false });

test.each([
  ["ArrowDown", "", [11, 2]],
  ["ArrowUp", "", [9, 2]],
  ["ArrowLeft", "", [10, 1]],
  ["ArrowRight", "", [10, 3]],
  ["ArrowDown", "c", [99, 2]],
  ["ArrowUp", "c", [0, 2]],
  ["ArrowLeft", "c", [10, 0]],
  ["PageDown", "", [30, 2]],
  ["PageUp", "", [0, 2]],
  ["Home", "", [10, 0]],
  ["End", "", [10, 4]],
  ["Home", "c", [0, 0]],
  ["End", "c", [99, 4]],
])("%s with “%s” leads to %j", (key, held, [line, column]) => {
  expect(moved(cursorAt(10, 2), press(key, held), extent)).toEqual(cursorAt(line ?? 0, column ?? 0));
});

test("the edges hold", () => {
  expect(moved(cursorAt(0, 0), press("ArrowUp"), extent)?.at).toEqual({ line: 0, column: 0 });
  expect(moved(cursorAt(99, 4), press("ArrowRight"), extent)?.at).toEqual({ line: 99, column: 4 });
  expect(stepped(cursorAt(99, 4), extent, 1).at).toEqual({ line: 99, column: 4 });
  expect(stepped(cursorAt(0, 0), extent, -1).at).toEqual({ line: 0, column: 0 });
});

test("other keys lead nowhere", () => {
  expect(moved(cursorAt(0, 0), press("x"), extent)).toBeNull();
});

test("Shift leaves the beginning of the selection where it is", () => {
  let cursor = cursorAt(10, 2);
  for (const key of ["ArrowDown", "ArrowDown", "ArrowLeft"]) cursor = moved(cursor, press(key, "s"), extent) ?? cursor;
  expect(areaOf(cursor)).toEqual({ top: 10, bottom: 12, left: 1, right: 2 });
  expect(isSingle(areaOf(cursor))).toBe(false);
  expect(isSingle(areaOf(moved(cursor, press("ArrowDown"), extent) ?? cursor))).toBe(true);
});

test("the next cell after the last of a line is the first of the next", () => {
  expect(stepped(cursorAt(3, 4), extent, 1).at).toEqual({ line: 4, column: 0 });
  expect(stepped(cursorAt(3, 0), extent, -1).at).toEqual({ line: 2, column: 4 });
});
