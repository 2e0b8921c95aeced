import { expect, test } from "vitest";
import { facetOf } from "../../src/people/facets";
import { entryFor, keyOf } from "../../src/maps/encoding";
import { person } from "../person";

const seniority = facetOf("seniority");
const location = facetOf("location");
if (seniority === undefined || location === undefined) throw new Error("these facets exist");

test("marks run in the order of the facet, colours go to each value; what is not known has neither", () => {
  const people = ["manager", "director", "director", "unknown"].map((each) => person({ seniority: each }));
  const key = keyOf(people, seniority, "letters");
  expect([...key.values()].map(({ value, mark, tone, count }) => [value, mark, tone, count])).toEqual([
    ["director", "A", 1, 2],
    ["manager", "B", 2, 1],
    ["unknown", "?", 0, 1],
  ]);
  const [manager] = people;
  expect(manager && entryFor(manager, seniority, key)?.mark).toBe("B");
});

test("of many values the eight most frequent are coloured; all others keep a mark of their own", () => {
  const people = Array.from({ length: 40 }, (_, place) => Array.from({ length: place === 30 ? 9 : 1 + (place % 2) }, () => person({ location: `Town ${String(place).padStart(2, "0")}` }))).flat();
  const key = [...keyOf(people, location, "letters").values()];
  expect(key.filter(({ tone }) => tone > 0)).toHaveLength(8);
  expect(key.find(({ value }) => value === "Town 30")?.tone).toBeGreaterThan(0);
  expect(new Set(key.map(({ mark }) => mark)).size).toBe(40);
  expect(key.map(({ mark }) => mark)).toEqual(expect.arrayContaining(["A", "Z", "AA", "AN"]));
});

test("numbers for outlines", () => {
  const key = keyOf([person({ location: "Oslo" }), person({ location: "Bergen" })], location, "numbers");
  expect([...key.values()].map(({ word, mark }) => [word, mark])).toEqual([["Bergen", "1"], ["Oslo", "2"]]);
});
