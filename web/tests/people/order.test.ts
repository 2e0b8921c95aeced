import { expect, test } from "vitest";
import { shownPeople } from "../../src/people/order";
import { person } from "../person";

const people = [
  person({ name: "Zoë", title: "Nurse", seniority: "individual" }),
  person({ name: "Adam", title: null, seniority: "director", manager_name: "Bo" }),
  person({ name: "Bo", title: "Chief Executive", seniority: "c_level", emails: ["bo@example.org"] }),
  person({ name: "Cy", title: "Head of IT", seniority: "director", division_path: ["Group", "IT"] }),
];
const names = (list: { name: string }[]) => list.map((each) => each.name);

test("by seniority the highest come first, then by name", () => {
  expect(names(shownPeople(people, "", { by: "seniority", descending: false }))).toEqual(["Bo", "Adam", "Cy", "Zoë"]);
});

test("what is not known comes last in both directions", () => {
  expect(names(shownPeople(people, "", { by: "title", descending: false }))).toEqual(["Bo", "Cy", "Zoë", "Adam"]);
  expect(names(shownPeople(people, "", { by: "title", descending: true }))).toEqual(["Zoë", "Cy", "Bo", "Adam"]);
});

test.each([
  ["group it", ["Cy"]],
  ["BO@example", ["Bo"]],
  ["bo", ["Adam", "Bo"]],
  ["nobody at all", []],
])("the filter “%s” looks at name, title, division, e-mail and manager", (filter, found) => {
  expect(names(shownPeople(people, filter, { by: "name", descending: false }))).toEqual(found);
});

test("ordering leaves the given list as it is", () => {
  shownPeople(people, "", { by: "name", descending: true });
  expect(names(people)).toEqual(["Zoë", "Adam", "Bo", "Cy"]);
});
