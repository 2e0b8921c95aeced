import type { Person } from "../src/api/model";

let made = 0;

/** A person of whom only that is known which the test says. */
export function person(known: Partial<Person>): Person {
  made += 1;
  return {
    position_id: `position-${String(made)}`,
    person_id: `person-${String(made)}`,
    name: "",
    seat: "filled",
    title: null,
    division: null,
    division_path: [],
    division_id: null,
    seniority: "unknown",
    seniority_confidence: null,
    function: "unknown",
    function_confidence: null,
    status: "active",
    mapped: true,
    grade: null,
    location: null,
    headcount: null,
    emails: [],
    phones: [],
    urls: [],
    manager_id: null,
    manager_name: null,
    dotted: [],
    valid_from: null,
    valid_to: null,
    badge: null,
    confirmed_on: null,
    note: null,
    source_line: null,
    created: 1,
    version: 1,
    person_version: 1,
    ...known,
  };
}
