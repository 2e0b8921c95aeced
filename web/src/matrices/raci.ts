import type { Letter, Letters } from "../api/matrices";
import type { RaciCell, RaciMatrix, RaciStep } from "../api/model";
import { t, tMaybe } from "../language/language";
import { inWords, wordOf } from "../stakes/vocabulary";

export const LETTERS: readonly Letter[] = ["R", "A", "C", "I"];

export function letterWord(letter: string): string {
  return wordOf("raci", letter);
}

/** The name of a step in the reader's language, else in the first. */
export function stepName(step: Pick<RaciStep, "key" | "name">): string {
  return inWords(step.name) ?? step.key;
}

export type Cells = ReadonlyMap<string, RaciCell>;

/** The cells by step and subject. */
export function cellsOf(matrix: Pick<RaciMatrix, "cells">): Cells {
  return new Map(matrix.cells.map((cell) => [cellKey(cell.step, cell.subject_id), cell]));
}

export function cellKey(step: string, subject: string): string {
  return `${step}/${subject}`;
}

/** Those who have a letter in a step. */
export function whoIs(matrix: Pick<RaciMatrix, "cells">, step: string, letter: Letter): string[] {
  return matrix.cells.filter((cell) => cell.step === step && cell.letter === letter).map((cell) => cell.subject_id);
}

/** The letters of a step, by subject. */
export function lettersIn(matrix: Pick<RaciMatrix, "cells">, step: string): Letters {
  return Object.fromEntries(matrix.cells.filter((cell) => cell.step === step).map((cell) => [cell.subject_id, cell.letter]));
}

/** How often each letter is given. */
export function countLetters(cells: readonly Pick<RaciCell, "letter">[]): Record<Letter, number> {
  const counts = { R: 0, A: 0, C: 0, I: 0 };
  for (const { letter } of cells) counts[letter] += 1;
  return counts;
}

/** What a key says of a cell: a letter, nothing any more (null), or nothing at all (undefined). The place of the key counts where the script is another. */
export function letterOf({ key, code }: { key: string; code: string }): Letter | null | undefined {
  if (key === "Delete" || key === "Backspace") return null;
  const typed = key.toUpperCase();
  return LETTERS.find((letter) => letter === typed) ?? (/^[a-z]$/i.test(key) ? undefined : LETTERS.find((letter) => code === `Key${letter}`));
}

/** What is wrong with a step, in the reader's language. */
export function gapsOf(step: RaciStep, matrix: Pick<RaciMatrix, "cells">, nameOf: (subject: string) => string): string[] {
  return step.gaps.map(({ code, values, sentence }) => {
    switch (code) {
      case "several_accountable": {
        const names = whoIs(matrix, step.key, "A").map(nameOf);
        return t("raci.gap_several_accountable", { count: names.length, names: names.join(", ") });
      }
      case "open_seat":
        return t("raci.gap_open_seat", { seat: String(values.seat), part: letterWord(String(values.letter)).toLocaleLowerCase() });
      default:
        return tMaybe(`raci.gap_${code}`) ?? sentence;
    }
  });
}

/** A key for a new step, made of its name; never one that is there already. */
export function keyFor(name: string, taken: readonly string[]): string {
  const plain = name.normalize("NFKD").toLowerCase().replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^_+|_+$/g, "") || "step";
  let key = plain;
  for (let number = 2; taken.includes(key); number += 1) key = `${plain}_${String(number)}`;
  return key;
}
