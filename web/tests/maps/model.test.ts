import { expect, test } from "vitest";
import type { OrgMap } from "../../src/api/model";
import { brightCards, managersOn, paintedLine, toggled } from "../../src/maps/model";
import { person } from "../person";

const ann = person({ position_id: "ann", name: "Ann", seniority: "c_level" });
const bob = person({ position_id: "bob", name: "Bob", seniority: "director" });
const seat = person({ position_id: "seat", seat: "vacant", person_id: null, seniority: "director" });
const lone = person({ position_id: "lone", name: "Lone" });
const at = { x: 0, y: 0, width: 168, height: 72, kind: "person", count: 0, level: 0 };
const map: OrgMap = {
  account: { id: "a", name: "A" },
  as_of: "2026-01-01",
  mode: "tree",
  width: 400,
  height: 200,
  cards: [ann, bob, seat].map((each) => ({ ...at, id: each.position_id, person: each })),
  lines: [
    { from_id: "ann", to_id: "bob", kind: "solid", points: [[84, 72], [84, 90], [20, 90]] },
    { from_id: "bob", to_id: "seat", kind: "assistant", points: [[0, 0], [0, 10]] },
    { from_id: "seat", to_id: "ann", kind: "dotted", points: [[0, 0], [0, 10]] },
  ],
  bands: [],
  tray: [lone],
  gaps: [],
};
const managerOf = managersOn(map);
const nothing = { text: "", seniority: null, placeholders: false };

test("dotted lines make nobody a manager", () => {
  expect([...managerOf]).toEqual([["bob", "ann"], ["seat", "bob"]]);
});

test("without a filter nothing is dimmed", () => {
  expect(brightCards(map, nothing, managerOf)).toBeNull();
});

test("open seats stay bright with everybody above them", () => {
  expect(brightCards(map, { ...nothing, placeholders: true }, managerOf)).toEqual(new Set(["seat", "bob", "ann"]));
});

test("conditions narrow each other, and the tray is searched as well", () => {
  expect(brightCards(map, { ...nothing, seniority: "director", text: "bob" }, managerOf)).toEqual(new Set(["bob", "ann"]));
  expect(brightCards(map, { ...nothing, text: "lone" }, managerOf)).toEqual(new Set(["lone"]));
});

test("a painted line knows the box it needs", () => {
  expect(paintedLine({ from_id: "ann", to_id: "bob", kind: "solid", points: [[84, 72], [84, 90], [20, 90]] })).toMatchObject({ x: 20, y: 72, width: 65, height: 19 });
});

test("toggling adds and takes away", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});
