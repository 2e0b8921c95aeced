import { beforeAll, expect, test } from "vitest";
import { speak } from "../../src/language/language";
import { companyOf } from "../../src/maps/model";
import { circleAbove, judge, TRAY } from "../../src/maps/placing";
import { person } from "../person";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak("en");
});

const company = companyOf([
  person({ position_id: "ann", name: "Ann" }),
  person({ position_id: "bob", name: "Bob", manager_id: "ann" }),
  person({ position_id: "cyd", name: "Cyd", manager_id: "bob", dotted: ["ann"] }),
  person({ position_id: "dee", name: "Dee", manager_id: "ann" }),
  person({ position_id: "off", name: "Off", manager_id: "dee", mapped: false }),
]);

test.each([
  ["a card on another: a new manager", ["cyd"], "dee", false, { is: "ok", line: "solid", sentence: "Cyd will report to Dee" }],
  ["several", ["bob", "cyd"], "dee", false, { is: "ok", line: "solid", sentence: "2 people will report to Dee" }],
  ["with the modifier: a dotted line", ["cyd"], "dee", true, { is: "ok", line: "dotted", sentence: "Cyd will also report to Dee, by a dotted line" }],
  ["on the manager one has", ["cyd"], "bob", false, { is: "refused", sentence: "Cyd already reports to Bob" }],
  ["a dotted line that is there", ["cyd"], "ann", true, { is: "refused", sentence: "Cyd already reports to Ann by a dotted line" }],
  ["on somebody below: a circle, and the offer of a dotted line", ["ann"], "cyd", false, { is: "offer", line: "dotted", sentence: "Cyd reports to Ann, directly or through others: this would be a circle. A dotted line is possible." }],
  ["below oneself, dotted", ["ann"], "cyd", true, { is: "ok", line: "dotted", sentence: "Ann will also report to Cyd, by a dotted line" }],
  ["off the map", ["cyd"], TRAY, false, { is: "ok", sentence: "Take Cyd off the map" }],
  ["somebody removed, on the manager one had: back on the map", ["off"], "dee", false, { is: "ok", line: "solid", sentence: "Off will report to Dee" }],
])("%s", (_what, ids, place, isDotted, verdict) => {
  expect(judge(ids, place, isDotted, company)).toEqual(verdict);
});

test.each([
  ["on oneself", ["cyd"], "cyd"],
  ["on one of those who are carried", ["bob", "cyd"], "cyd"],
  ["on nobody", ["cyd"], "bob/more"],
  ["into the tray, from the tray", ["off"], TRAY],
])("nothing would happen %s", (_what, ids, place) => {
  expect(judge(ids, place, false, company)).toBeNull();
});

test("a circle is seen at any distance, and a circle that is there already ends the search", () => {
  expect(circleAbove(["ann"], "cyd", company.managerOf)).toBe("ann");
  expect(circleAbove(["dee"], "cyd", company.managerOf)).toBeNull();
  expect(circleAbove(["z"], "x", new Map([["x", "y"], ["y", "x"]]))).toBeNull();
});
