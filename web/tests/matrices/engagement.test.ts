import { beforeAll, expect, test } from "vitest";
import type { EngagementRow } from "../../src/api/model";
import { speak } from "../../src/language/language";
import { learnWords } from "./words";
import { arrowOf, columnOf, engagedCell, marksIn, moveKey, rowAdvice, toMove } from "../../src/matrices/engagement";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
  learnWords();
});

function row(current: EngagementRow["current"], desired: EngagementRow["desired"], code = "move"): EngagementRow {
  return { person: { name: "Ann" }, current, desired, current_held: null, desired_held: null, steps: null, because: { code, sentence: `in English: ${code}`, values: {} } } as unknown as EngagementRow;
}

test("whoever is unknown stands in a column of their own, an aim nobody said nowhere", () => {
  expect([columnOf(row(null, null), "current"), columnOf(row(null, null), "desired")]).toEqual(["unknown", null]);
  expect([marksIn(row("neutral", "neutral"), "neutral"), marksIn(row("neutral", "leading"), "leading"), marksIn(row("neutral", null), "leading")]).toEqual([["current", "desired"], ["desired"], []]);
});

test("an arrow leads only to where somebody must be moved", () => {
  expect(arrowOf(row("unaware", "leading"))).toEqual({ from: 1, to: 5 });
  expect([row("leading", "neutral"), row("neutral", "neutral"), row(null, "leading"), row("neutral", null)].map(arrowOf)).toEqual([null, null, null, null]);
});

test("what to do is told in the reader's words", () => {
  expect(rowAdvice(row("neutral", "leading"))).toBe("Move from neutral to leading");
  expect(rowAdvice(row(null, "leading", "find_out"))).toBe("Find out where they are; leading is wanted");
  expect(rowAdvice(row("neutral", "leading", "new"))).toBe("in English: new");
});

test("a cell says which marks stand in it", () => {
  expect([engagedCell(row("neutral", "neutral"), "neutral"), engagedCell(row("neutral", "leading"), "leading"), engagedCell(row("neutral", "leading"), "unaware"), engagedCell(row(null, null), "unknown")]).toEqual([
    "is here and should be", "should be here", "empty", "where they are is not known",
  ]);
});

test("who must be moved is counted with all their levels", () => {
  expect(toMove([{ steps: 2 }, { steps: 1 }, { steps: 0 }, { steps: -1 }, { steps: null }])).toEqual({ people: 2, steps: 3 });
});

test("arrows with Alt move where somebody is, with Shift where they should be", () => {
  expect(moveKey({ key: "ArrowRight", altKey: true, shiftKey: false })).toEqual({ mark: "current", by: 1 });
  expect(moveKey({ key: "ArrowLeft", altKey: true, shiftKey: true })).toEqual({ mark: "desired", by: -1 });
  expect([moveKey({ key: "ArrowLeft", altKey: false, shiftKey: false }), moveKey({ key: "a", altKey: true, shiftKey: false })]).toEqual([null, null]);
});
