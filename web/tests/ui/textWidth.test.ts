import { expect, test } from "vitest";
import { fitsInLines, textWidth } from "../../src/ui/textWidth";

// figures are all as wide: at a size of 20 each takes 13, a space 6
test.each([
  ["100 200", 2, 39, true],
  ["100 200", 1, 84, true],
  ["100 200", 1, 83, false],
  ["1 2 3", 2, 32, true],
  ["1 2 3", 2, 31, false],
  ["100\n200\t300", 3, 39, true],
  ["10000", 3, 64, false],
  ["  1  ", 1, 13, true],
  ["", 1, 5, true],
])("%j in %i lines of %i pixels: %s", (text, lines, room, isFitting) => {
  expect(fitsInLines(text, lines, room, 20)).toBe(isFitting);
});

test("text is as wide as its letters; those of alphabets which are not ours are taken to be very wide", () => {
  expect(textWidth("", 12)).toBe(0);
  expect(textWidth("Will", 10)).toBeCloseTo(10.5 + 3 * 3);
  expect(textWidth("Жил", 10)).toBeGreaterThan(textWidth("жил", 10));
  expect(textWidth("李明", 10)).toBe(30);
});
