import { expect, test } from "vitest";
import type { OrgMap } from "../../src/api/model";
import { brightIn, companyOf, drawingOf, everybodyBelow, hiddenMatches, matchesIn, pathTo, stackOf, toggled } from "../../src/maps/model";
import { person } from "../person";

/*  Ann ── Bob ── Cyd, Dee          (Cyd and Dee are stacked)
        └─ Eve ── Fay ── Gus        (Eve is closed)
    Lone stands in the tray; Gus has a dotted line to Bob */
const ann = person({ position_id: "ann", name: "Ann", seniority: "c_level" });
const bob = person({ position_id: "bob", name: "Bob", seniority: "director", manager_id: "ann" });
const cyd = person({ position_id: "cyd", name: "Cyd", manager_id: "bob" });
const dee = person({ position_id: "dee", name: "Dee", manager_id: "bob" });
const eve = person({ position_id: "eve", name: "Eve", seniority: "director", manager_id: "ann" });
const fay = person({ position_id: "fay", name: "Fay", manager_id: "eve" });
const gus = person({ position_id: "gus", name: "Gus", manager_id: "fay", dotted: ["bob"] });
const lone = person({ position_id: "lone", name: "Lone" });
const company = companyOf([ann, bob, cyd, dee, eve, fay, gus, lone]);
const at = { x: 0, y: 0, width: 168, height: 72, level: 0, person: null };
const map: OrgMap = {
  account: { id: "a", name: "A" },
  as_of: "2026-01-01",
  mode: "tree",
  width: 400,
  height: 200,
  cards: [
    { ...at, id: "ann", kind: "person", count: 0 },
    { ...at, id: "bob", kind: "person", count: 0 },
    { ...at, id: "eve", kind: "person", count: 2 },
    { ...at, id: "bob/more", kind: "stack", count: 2 },
  ],
  lines: [
    { from_id: "ann", to_id: "bob", kind: "solid", points: [[84, 72], [84, 90], [20, 90]] },
    { from_id: "ann", to_id: "eve", kind: "assistant", points: [[0, 0], [0, 10]] },
    { from_id: "bob", to_id: "bob/more", kind: "solid", points: [[0, 0], [0, 10]] },
    { from_id: "eve", to_id: "ann", kind: "dotted", points: [[0, 0], [0, 10]] },
  ],
  bands: [],
  tray: [lone],
  gaps: [],
};
const drawing = drawingOf(map, company.people);
const nothing = { text: "", tokens: [] };

test("a card knows whose it is, what it hangs on and whether its branch is open; dotted lines make nobody a manager", () => {
  const told = drawing.cards.map(({ id, person: who, parent, branch, hidden, isStack }) => [id, who?.name ?? null, parent, branch, hidden, isStack]);
  expect(told).toEqual([
    ["ann", "Ann", null, "open", 0, false],
    ["bob", "Bob", "ann", "open", 0, false],
    ["eve", "Eve", "ann", "closed", 2, false],
    ["bob/more", null, "bob", "none", 2, true],
  ]);
});

test("without a filter nothing is dimmed", () => {
  expect(matchesIn(company, nothing)).toBeNull();
  expect(brightIn(company, null, null)).toBeNull();
});

test("matches stay bright with everybody above them, wherever they are", () => {
  const matches = matchesIn(company, { text: "gus", tokens: [] });
  expect(matches).toEqual(["gus"]);
  expect(brightIn(company, matches, null)).toEqual(new Set(["gus", "fay", "eve", "ann"]));
  expect(matchesIn(company, { text: "bob", tokens: ["seniority:director"] })).toEqual(["bob"]);
});

test("degrees of focus go along lines of any kind, and narrow a filter", () => {
  expect(brightIn(company, null, { id: "gus", steps: 1 })).toEqual(new Set(["gus", "fay", "bob"]));
  expect(brightIn(company, null, { id: "lone", steps: 9 })).toEqual(new Set(["lone"]));
  expect(brightIn(company, ["bob"], { id: "gus", steps: 1 })).toEqual(new Set(["bob"]));
});

test("matches that are out of sight are counted where they are hidden", () => {
  expect([...hiddenMatches(drawing.cards, company, ["cyd", "gus", "fay", "bob", "lone"])]).toEqual([["bob/more", 1], ["eve", 2]]);
});

test("the way to somebody out of sight: closed branches above, and the stack", () => {
  const isOpen = (id: string): boolean => ["ann", "bob"].includes(id);
  expect(pathTo("gus", company, isOpen)).toEqual(["fay", "eve", "fay/more"]);
  expect(pathTo("cyd", company, isOpen)).toEqual([stackOf("bob")]);
  expect(pathTo("ann", company, isOpen)).toEqual([]);
});

test("everybody below, and the size of every branch", () => {
  expect(everybodyBelow("ann", company.reportsOf)).toEqual(["bob", "eve", "cyd", "dee", "fay", "gus"]);
  expect(company.sizeOf.get("ann")).toBe(7);
  expect(company.sizeOf.get("eve")).toBe(3);
  expect(company.sizeOf.get("lone")).toBe(1);
});

test("a circle of managers, which no map has, does no harm", () => {
  const round = companyOf([person({ position_id: "x", manager_id: "y" }), person({ position_id: "y", manager_id: "x" })]);
  expect(everybodyBelow("x", round.reportsOf)).toEqual(["y"]);
  expect(pathTo("x", round, () => false)).toEqual(["y", "x"]);
  expect([...hiddenMatches([], round, ["x"])]).toEqual([]);
});

test("toggling adds and takes away", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});
