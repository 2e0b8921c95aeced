import { expect, test } from "vitest";
import { facetOf, NO_FILTER } from "../../src/people/facets";
import { groupedPeople, shownPeople } from "../../src/people/order";
import { person } from "../person";

const people = [
  person({ name: "Zoë", title: "Nurse", seniority: "individual" }),
  person({ name: "Adam", title: null, seniority: "director", manager_name: "Bo" }),
  person({ name: "Bo", title: "Chief Executive", seniority: "c_level", emails: ["bo@example.org"] }),
  person({ name: "Cy", title: "Head of IT", seniority: "director", division_path: ["Group", "IT"] }),
];
const names = (list: { name: string }[]) => list.map((each) => each.name);

test("by seniority the highest come first, then by name", () => {
  expect(names(shownPeople(people, NO_FILTER, { by: "seniority", descending: false }))).toEqual(["Bo", "Adam", "Cy", "Zoë"]);
});

test("what is not known comes last in both directions", () => {
  expect(names(shownPeople(people, NO_FILTER, { by: "title", descending: false }))).toEqual(["Bo", "Cy", "Zoë", "Adam"]);
  expect(names(shownPeople(people, NO_FILTER, { by: "title", descending: true }))).toEqual(["Zoë", "Cy", "Bo", "Adam"]);
});

test.each([
  ["group it", ["Cy"]],
  ["BO@example", ["Bo"]],
  ["bo", ["Adam", "Bo"]],
  ["nobody at all", []],
])("the filter “%s” looks at name, title, division, e-mail and manager", (filter, found) => {
  expect(names(shownPeople(people, { text: filter, tokens: [] }, { by: "name", descending: false }))).toEqual(found);
});

test("ordering leaves the given list as it is", () => {
  shownPeople(people, NO_FILTER, { by: "name", descending: true });
  expect(names(people)).toEqual(["Zoë", "Adam", "Bo", "Cy"]);
});

test("a facet's groups come in its own order, whoever has no value in the last", () => {
  const facet = facetOf("seniority");
  const badge = facetOf("badge");
  if (facet === undefined || badge === undefined) throw new Error("these facets exist");
  const shown = shownPeople(people, NO_FILTER, { by: "name", descending: false });
  expect(groupedPeople(shown, facet).map((group) => [group.value, names(group.people)])).toEqual([
    ["c_level", ["Bo"]],
    ["director", ["Adam", "Cy"]],
    ["individual", ["Zoë"]],
  ]);
  expect(groupedPeople(shown, badge).map((group) => group.people.length)).toEqual([4]);
});
