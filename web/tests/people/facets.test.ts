import { expect, test } from "vitest";
import { type Facet, facetCounts, facetOf, fits, isFiltering, NO_FILTER, tokenOf } from "../../src/people/facets";
import { person } from "../person";

const ada = person({ name: "Ada", seniority: "director", division_path: ["IT", "Networks"], location: "Bristol" });
const bo = person({ name: "Bo", seniority: "c_level", badge: "joined" });
const seat = person({ name: "", seat: "vacant", seniority: "director" });
const people = [ada, bo, seat];

function facet(id: string): Facet {
  const found = facetOf(id);
  if (found === undefined) throw new Error(`there is no facet ${id}`);
  return found;
}

test("no filter fits everybody", () => {
  expect(isFiltering(NO_FILTER)).toBe(false);
  expect(people.every((each) => fits(each, NO_FILTER))).toBe(true);
});

test("values of one facet widen the filter, values of two facets narrow it", () => {
  const filter = (...tokens: string[]) => people.filter((each) => fits(each, { text: "", tokens }));
  expect(filter("seniority:director")).toEqual([ada, seat]);
  expect(filter("seniority:director", "seniority:c_level")).toEqual(people);
  expect(filter("seniority:director", "seat:vacant")).toEqual([seat]);
  expect(filter("badge:joined")).toEqual([bo]);
});

test("the filter's text and its values both count", () => {
  expect(people.filter((each) => fits(each, { text: "ada", tokens: ["seniority:director"] }))).toEqual([ada]);
});

test("a facet that nobody knows asks for nothing", () => {
  expect(fits(bo, { text: "", tokens: ["shoe-size:44"] })).toBe(true);
});

test("what is counted comes in the order of the facet, unknown last", () => {
  expect(facetCounts(people, facet("seniority")).map(({ value, count }) => [value, count])).toEqual([["c_level", 1], ["director", 2]]);
  expect(facetCounts(people, facet("location")).map(({ value }) => value)).toEqual(["Bristol", "unknown"]);
  expect(facetCounts(people, facet("badge"))).toHaveLength(1);
});

test("a value with a colon survives the address", () => {
  const odd = person({ location: "Berlin: Mitte" });
  expect(fits(odd, { text: "", tokens: [tokenOf(facet("location"), "Berlin: Mitte")] })).toBe(true);
});
