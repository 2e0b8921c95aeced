import { expect, test } from "vitest";
import { linksOf, within, withManagers } from "../../src/canvas/focus";
import { walk } from "../../src/canvas/walk";

/*  Ann
    ├─ Bob (left)      ├─ Eve (far right)
    │    Cleo, Dan below Bob in a list      */
const card = (id: string, x: number, y: number) => ({ id, x, y, width: 168, height: 72 });
const cards = [card("Ann", 600, 0), card("Bob", 0, 108), card("Eve", 1200, 108), card("Cleo", 16, 204), card("Dan", 16, 284)];
const managerOf = new Map([["Bob", "Ann"], ["Eve", "Ann"], ["Cleo", "Bob"], ["Dan", "Bob"]]);

test.each([
  ["Bob", "down", "Cleo"],
  ["Cleo", "down", "Dan"],
  ["Dan", "up", "Cleo"],
  ["Cleo", "up", "Bob"],
  ["Bob", "right", "Eve"],
  ["Eve", "left", "Bob"],
] as const)("from %s, %s leads to %s", (from, direction, to) => {
  expect(walk(cards, managerOf, from, direction)).toBe(to);
});

test("up finds the manager however far aside, down the first report", () => {
  expect(walk(cards, managerOf, "Bob", "up")).toBe("Ann");
  expect(walk(cards, managerOf, "Ann", "down")).toBe("Bob");
});

test("where nothing lies, the focus stays: there is no next card", () => {
  expect(walk(cards, managerOf, "Dan", "down")).toBeNull();
});

test("a focus that was lost begins at the first card", () => {
  expect(walk(cards, managerOf, "gone", "down")).toBe("Ann");
});

test("a filter keeps the managers of its matches", () => {
  expect(withManagers(new Set(["Dan"]), managerOf)).toEqual(new Set(["Dan", "Bob", "Ann"]));
});

test("a circle of managers does not hang the filter", () => {
  expect(withManagers(new Set(["A"]), new Map([["A", "B"], ["B", "A"]]))).toEqual(new Set(["A", "B"]));
});

test("so many steps away along links, whichever way they run", () => {
  const linked = linksOf([["Ann", "Bob"], ["Ann", "Eve"], ["Bob", "Cleo"], ["Cleo", "Eve"]]);
  expect(within("Cleo", 1, linked)).toEqual(new Set(["Cleo", "Bob", "Eve"]));
  expect(within("Cleo", 2, linked)).toEqual(new Set(["Cleo", "Bob", "Eve", "Ann"]));
  expect(within("Nobody", 9, linked)).toEqual(new Set(["Nobody"]));
});
