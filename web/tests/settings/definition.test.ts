import { expect, test } from "vitest";
import { numbersOf, ownPart, typed } from "../../src/settings/definition";

const LINES = { stale_days: 120, depth_bands: [30, 50] };

test("a document of numbers is a form, any other is a text", () => {
  expect(numbersOf(LINES)).toEqual({ stale_days: "120", depth_bands: "30, 50" });
  for (const other of [{ usual: { champion: 1 } }, ["legal"], { none: [] }, null, "x"]) expect(numbersOf(other)).toBeNull();
});

test("what is typed comes back as numbers, a row as a row", () => {
  expect(typed({ stale_days: " 90 ", depth_bands: "20,40" }, LINES)).toEqual({ stale_days: 90, depth_bands: [20, 40] });
  for (const wrong of ["", "soon", "3,", "Infinity"]) expect(typed({ stale_days: wrong }, LINES)).toBeNull();
});

test("of an object only what differs is the workspace's own, beside what was its own already", () => {
  expect(ownPart({ value: LINES, own: { threads: 2 } }, { stale_days: 90, depth_bands: [30, 50] })).toEqual({ threads: 2, stale_days: 90 });
  expect(ownPart({ value: ["a"], own: null }, ["b"])).toEqual(["b"]);
});
