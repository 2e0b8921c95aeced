import { beforeAll, expect, test } from "vitest";
import type { HeldValue } from "../../src/api/model";
import { speak } from "../../src/language/language";
import { facetCounts, facetOf, fits } from "../../src/people/facets";
import { shownPeople } from "../../src/people/order";
import { judgedIn } from "../../src/people/usePeopleEdits";
import { isAnythingHeld } from "../../src/stakes/stakeFacets";
import { learn, tellHeld } from "../../src/stakes/vocabulary";
import { person } from "../person";

const STANCES = ["mentor", "supporter", "neutral", "non_supporter", "opponent", "unknown"];

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
  const stance = { name: "stance", scope: "stakeholder", shape: "choice", words: STANCES, most: 0 };
  const power = { name: "power", scope: "stakeholder", shape: "scale", words: [], most: 10 };
  learn({ fields: new Map([["stance", stance], ["power", power]]), guides: {}, steps: [], templates: {} });
});

function held(value: unknown, confirmation = "assumed"): HeldValue {
  return { value, confirmation, on: "2026-01-01", basis: "declared", confidence: null, opportunity_id: null, agree: 1, differ: 0 };
}

test("whoever nothing is said of is unknown, which comes last and is never neutral", () => {
  const people = [person({ held: { stance: held("neutral") } }), person({ held: { stance: held("mentor", "confirmed") } }), person({ held: {} })];
  const stance = facetOf("stance");
  if (stance === undefined) throw new Error("the facet exists");
  expect(facetCounts(people, stance).map(({ value, count }) => [value, count])).toEqual([["mentor", 1], ["neutral", 1], ["unknown", 1]]);
  expect(people.filter((each) => fits(each, { text: "", tokens: ["stance:unknown"] }))).toEqual([people[2]]);
  expect(people.filter((each) => fits(each, { text: "", tokens: ["confirmation:confirmed"] }))).toEqual([people[1]]);
});

test("a facet of which nothing is said of anybody has no values", () => {
  const stance = facetOf("stance");
  if (stance === undefined) throw new Error("the facet exists");
  expect(facetCounts([person({ held: {} }), person({})], stance)).toEqual([]);
  expect(isAnythingHeld([person({ held: {} })])).toBe(false);
});

test("power comes in bands and people in the order of it, the unknown last", () => {
  const [low, none, high] = [person({ name: "L", held: { power: held(2) } }), person({ name: "N", held: {} }), person({ name: "H", held: { power: held(9) } })];
  expect([low, none, high].map((each) => facetOf("power")?.of(each))).toEqual([["low"], ["unknown"], ["high"]]);
  const order = shownPeople([low, none, high], { text: "", tokens: [] }, { by: "power", descending: false });
  expect(order.map(({ name }) => name)).toEqual(["H", "L", "N"]);
});

test("a cell of what is held says it of the person or the open seat, in the deal that is looked at", () => {
  const [ada, seat] = [person({ position_id: "p1", person_id: "ada" }), person({ position_id: "p2", person_id: null })];
  const edits = [{ key: "p1", base_version: 1, set: { "held.stance": "mentor" }, was: { "held.stance": "neutral" } }, { key: "p2", base_version: 1, set: { "held.power": 3 }, was: { "held.power": null } }, { key: "p1", base_version: 1, set: { title: "CEO" } }];
  expect(judgedIn(edits, [ada, seat], "deal")).toEqual([
    { subject_id: "ada", opportunity_id: "deal", values: { stance: "mentor" }, seen: { stance: "neutral" } },
    { subject_id: "p2", opportunity_id: "deal", values: { power: 3 }, seen: { power: null } },
  ]);
});

test("values are told as they are read", () => {
  expect(tellHeld("power", 7)).toBe("7 of 10");
  expect(tellHeld("stance", "non_supporter")).toBe("non supporter");
  expect(tellHeld("goals", ["Quiet", "Peace"])).toBe("Quiet; Peace");
  expect(tellHeld("do_not_contact", true)).toBe("Yes");
});
