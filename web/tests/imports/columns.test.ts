import { expect, test } from "vitest";
import type { Job } from "../../src/api/model";
import { type Column, columnsOf, isUnsure } from "../../src/imports/columns";

function column(found: string): Column {
  return { heading: found, field: "name", judged: null, found, sample: [] };
}

function preview(found: readonly string[], rejected_count = 0) {
  return { columns: found.map(column), rejected_count, rows_read: 10 };
}

test("what was guessed is to be looked at; what is known or plainly not for us is not", () => {
  expect(isUnsure(preview(["heading", "profile", "user", "unknown"]))).toBe(false);
  for (const guess of ["ambiguous", "spelling", "content"]) expect(isUnsure(preview(["heading", guess]))).toBe(true);
});

test("where most rows are lost, the columns may be to blame", () => {
  expect(isUnsure(preview(["heading"], 5))).toBe(false);
  expect(isUnsure(preview(["heading"], 6))).toBe(true);
});

test("a file whose headings say nothing has columns without meaning, with their first cells", () => {
  const error: Job["error"] = { code: "invalid", message: "", params: { headings: ["Wer", "Was"], sample: [["Ann", "CEO"], ["Bo"]] } };
  expect(columnsOf({ preview: null, error })).toEqual([
    { heading: "Wer", field: null, judged: null, found: "unknown", sample: ["Ann", "Bo"] },
    { heading: "Was", field: null, judged: null, found: "unknown", sample: ["CEO", ""] },
  ]);
  expect(columnsOf({ preview: null, error: { code: "invalid", message: "", params: {} } })).toEqual([]);
  expect(columnsOf({ preview: null, error: null })).toEqual([]);
});
