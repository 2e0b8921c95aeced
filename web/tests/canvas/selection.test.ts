import { expect, test } from "vitest";
import { addedTo, extendedTo, keptIn, NOTHING, outermost, toggledIn } from "../../src/canvas/selection";

const names = ({ ids }: { ids: ReadonlySet<string> }): string[] => [...ids];

test("a card is chosen, and no longer", () => {
  const one = toggledIn(NOTHING, "a");
  expect([names(one), one.anchor]).toEqual([["a"], "a"]);
  expect(names(toggledIn(one, "a"))).toEqual([]);
});

test("a range reaches from where one began to a sibling, either way, and keeps what was chosen", () => {
  const row = ["a", "b", "c", "d"];
  const begun = toggledIn(toggledIn(NOTHING, "x"), "c");
  expect(names(extendedTo(begun, "a", row))).toEqual(["x", "c", "a", "b"]);
  expect(extendedTo(begun, "d", row).anchor).toBe("c");
});

test("without a common row, only the card itself is added", () => {
  expect(names(extendedTo(toggledIn(NOTHING, "x"), "b", ["a", "b"]))).toEqual(["x", "b"]);
  expect(names(extendedTo(NOTHING, "b", ["a", "b"]))).toEqual(["b"]);
});

test("a frame adds whom it frames", () => {
  expect(names(addedTo(toggledIn(NOTHING, "x"), ["a", "b"]))).toEqual(["x", "a", "b"]);
  expect(addedTo(toggledIn(NOTHING, "x"), []).anchor).toBe("x");
});

test("who is gone is no longer chosen; otherwise the selection is the same one", () => {
  const two = addedTo(NOTHING, ["a", "b"]);
  expect(keptIn(two, () => true)).toBe(two);
  const left = keptIn(two, (id) => id === "a");
  expect([names(left), left.anchor]).toEqual([["a"], null]);
});

test("of several those are carried who stand below none of the others", () => {
  const parentOf = new Map([["b", "a"], ["c", "b"], ["d", "x"], ["p", "q"], ["q", "p"]]);
  expect(outermost(["c", "a", "d", "b"], parentOf)).toEqual(["a", "d"]);
  expect(outermost(["p"], parentOf)).toEqual(["p"]);
});
