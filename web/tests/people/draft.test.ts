import { expect, test } from "vitest";
import type { Portrait } from "../../src/api/model";
import { draftOf, edits } from "../../src/people/draft";
import { person } from "../person";

const PORTRAIT = { values: [{ field: "language", value: "de" }] } as unknown as Portrait;
const BEFORE = draftOf(person({ name: "Ada", title: "CFO", emails: ["a@example.org", "b@example.org"] }), PORTRAIT);

test("what was not touched is not sent", () => {
  expect(edits(BEFORE, BEFORE)).toEqual({ ofPerson: {}, ofPosition: {} });
});

test("the person's and the position's values go their own ways; an empty text clears", () => {
  const draft = { ...BEFORE, name: " Ada Byron ", title: "", language: " ", emails: "a@example.org; c@example.org,", valid_from: "2024-01-01" };
  expect(edits(BEFORE, draft)).toEqual({
    ofPerson: { name: "Ada Byron", language: null, emails: ["a@example.org", "c@example.org"] },
    ofPosition: { title: null, valid_from: "2024-01-01" },
  });
});

test("fields that somebody else has set meanwhile can be left as they are", () => {
  const draft = { ...BEFORE, title: "CEO", location: "Graz" };
  expect(edits(BEFORE, draft, ["title"])).toEqual({ ofPerson: {}, ofPosition: { location: "Graz" } });
});
