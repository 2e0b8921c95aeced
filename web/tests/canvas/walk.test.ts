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

/*  Boss ── Left ── Deep          (a report of a report stands right below Boss)
         └─ Right                */
test("down goes to the reports, not to whoever happens to stand straight below", () => {
  const tree = [card("Boss", 104, 0), card("Left", 0, 108), card("Right", 208, 108), card("Low", 16, 204), card("Deep", 96, 284)];
  const above = new Map([["Left", "Boss"], ["Right", "Boss"], ["Low", "Left"], ["Deep", "Low"]]);
  expect(walk(tree, above, "Boss", "down")).toBe("Left");
  expect(walk(tree, above, "Low", "up")).toBe("Left");
  expect(walk(tree, above, "Right", "up")).toBe("Boss");
});

test("of three reports the one in the middle is the nearest", () => {
  const tree = [card("Boss", 208, 0), card("a", 0, 108), card("b", 208, 108), card("c", 416, 108)];
  const above = new Map([["a", "Boss"], ["b", "Boss"], ["c", "Boss"]]);
  expect(walk(tree, above, "Boss", "down")).toBe("b");
});

test("in a list of managers the way goes through their reports, and back the same way", () => {
  const list = [card("Boss", 0, 0), card("Ann", 16, 96), card("Al", 32, 176), card("Ben", 16, 256)];
  const above = new Map([["Ann", "Boss"], ["Al", "Ann"], ["Ben", "Boss"]]);
  expect(["Boss", "Ann", "Al"].map((from) => walk(list, above, from, "down"))).toEqual(["Ann", "Al", "Ben"]);
  expect(["Ben", "Al", "Ann"].map((from) => walk(list, above, from, "up"))).toEqual(["Al", "Ann", "Boss"]);
});
