import { expect, test } from "vitest";
import { fitsInLines } from "../../src/ui/textWidth";

const letters = (text: string): number => text.length;

test.each([
  ["Ada Lovelace", 2, 8, true],
  ["Ada Lovelace", 1, 12, true],
  ["Ada Lovelace", 1, 11, false],
  ["one two three", 2, 7, true],
  ["one two three four", 2, 7, false],
  ["unbreakable", 3, 10, false],
  ["", 1, 5, true],
])("%j in %i lines of %i letters: %s", (text, lines, room, isFitting) => {
  expect(fitsInLines(text, lines, room, letters)).toBe(isFitting);
});
