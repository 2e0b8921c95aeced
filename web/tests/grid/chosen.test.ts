import { expect, test } from "vitest";
import { ALL_CHOSEN, choose, countChosen, isChosen, NOBODY_CHOSEN, tickOf } from "../../src/grid/chosen";

test("rows are chosen and given up one by one", () => {
  const some = choose(choose(NOBODY_CHOSEN, ["a", "b"], true), ["b"], false);
  expect([isChosen(some, "a"), isChosen(some, "b")]).toEqual([true, false]);
  expect(countChosen(some, 100)).toBe(1);
});

test("of all rows some are left out again", () => {
  const most = choose(ALL_CHOSEN, ["a", "b"], false);
  expect([isChosen(most, "a"), isChosen(most, "z")]).toEqual([false, true]);
  expect(countChosen(most, 100)).toBe(98);
  expect(countChosen(choose(most, ["a"], true), 100)).toBe(99);
  expect(countChosen(ALL_CHOSEN, 0)).toBe(0);
});

test("a box over several rows is ticked, half or not", () => {
  const some = choose(NOBODY_CHOSEN, ["a"], true);
  expect([tickOf(some, ["a"]), tickOf(some, ["a", "b"]), tickOf(some, ["b"]), tickOf(some, [])]).toEqual(["all", "some", "none", "none"]);
});
