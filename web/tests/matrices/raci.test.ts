import { beforeAll, expect, test } from "vitest";
import type { RaciCell, RaciStep } from "../../src/api/model";
import { speak } from "../../src/language/language";
import { learnWords } from "./words";
import { cellKey, cellsOf, countLetters, gapsOf, keyFor, letterOf, stepName, whoIs } from "../../src/matrices/raci";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
  learnWords();
});

const HELD = { value: "A", confirmation: "assumed", on: "2026-11-01", basis: "declared", confidence: null, opportunity_id: null, agree: 1, differ: 0 };

function cell(step: string, subject_id: string, letter: RaciCell["letter"]): RaciCell {
  return { step, subject_id, letter, held: HELD };
}

const MATRIX = { cells: [cell("legal", "ann", "A"), cell("legal", "bob", "A"), cell("legal", "cyd", "R"), cell("pilot", "ann", "I")] };

function step(...codes: string[]): RaciStep {
  const values = { seat: "Counsel", letter: "R" };
  return { key: "legal", name: { en: "Legal" }, gaps: codes.map((code) => ({ code, values, sentence: `in English: ${code}` })) };
}

test("cells are found by step and subject, and counted by letter", () => {
  expect(cellsOf(MATRIX).get(cellKey("legal", "cyd"))?.letter).toBe("R");
  expect(whoIs(MATRIX, "legal", "A")).toEqual(["ann", "bob"]);
  expect(countLetters(MATRIX.cells)).toEqual({ R: 1, A: 2, C: 0, I: 1 });
});

test.each([
  [{ key: "r", code: "KeyR" }, "R"],
  [{ key: "A", code: "KeyA" }, "A"],
  [{ key: "к", code: "KeyR" }, "R"],
  [{ key: "ш", code: "KeyI" }, "I"],
  [{ key: "q", code: "KeyA" }, undefined],
  [{ key: "Delete", code: "Delete" }, null],
  [{ key: "Backspace", code: "Backspace" }, null],
  [{ key: "x", code: "KeyX" }, undefined],
  [{ key: "Tab", code: "Tab" }, undefined],
] as const)("%o says %s", (event, letter) => {
  expect(letterOf(event)).toBe(letter);
});

test("gaps are told in the reader's words, unknown ones as the server says them", () => {
  const nameOf = (id: string): string => id.toUpperCase();
  expect(gapsOf(step("nobody_responsible", "several_accountable", "open_seat", "new"), MATRIX, nameOf)).toEqual([
    "Nobody is responsible", "2 people are accountable (ANN, BOB); one must be", "Counsel is responsible, but nobody is known in that seat", "in English: new",
  ]);
});

test("a step has its name in the reader's language, else in English", async () => {
  const named = { key: "legal", name: { en: "Legal", ru: "Юристы" } };
  expect(stepName(named)).toBe("Legal");
  await speak("ru");
  expect([stepName(named), stepName({ key: "pilot", name: { en: "Pilot" } })]).toEqual(["Юристы", "Pilot"]);
  await speak("en");
  learnWords();
});

test("a new step gets a key of its own", () => {
  expect(keyFor("Board approval!", [])).toBe("board_approval");
  expect(keyFor("Legal", ["legal", "legal_2"])).toBe("legal_3");
  expect(keyFor("Юристы", [])).toBe("step");
});
