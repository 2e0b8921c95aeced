import { expect, test } from "vitest";
import type { Relationship } from "../../src/api/model";
import { changesIn, draftOfTie, newDraft, turned, valuesOf } from "../../src/stakes/relationDraft";

const ADA = { id: "ada", name: "Ada", placeholder: false };
const BOB = { id: "bob", name: "Bob", placeholder: false };
const TIE: Relationship = {
  id: "tie", start: ADA, end: BOB, relation: "advises", symmetric: false, strength: "weak", formal: false, note: "they ski",
  valid_from: "2025-01-31", valid_to: null, known: null, version: 7,
};

test("a form that nobody touched writes nothing", () => {
  expect(changesIn(draftOfTie(TIE), draftOfTie(TIE))).toEqual({});
});

test("only what was touched is written, and an emptied field is unknown again", () => {
  const before = draftOfTie(TIE);
  expect(changesIn(before, { ...before, note: "  ", formal: "", since: "" })).toEqual({ note: null, formal: null, valid_from: null });
});

test("turning a relationship writes both ends", () => {
  const before = draftOfTie(TIE);
  expect(changesIn(before, turned(before))).toEqual({ from_id: "bob", to_id: "ada" });
  expect(turned(turned(before))).toEqual(before);
});

test("a new one says nothing that nobody said", () => {
  expect(valuesOf(newDraft("ada", null))).toEqual({ from_id: "ada", to_id: null, relation: "influences", strength: "unknown", formal: null, note: null, valid_from: null, valid_to: null });
});
