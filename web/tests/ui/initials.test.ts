import { expect, test } from "vitest";
import { initialsOf } from "../../src/ui/initials";

test.each([
  ["Ingrid Solheim", "IS"],
  ["Anneke de Vries", "AV"],
  ["Ада Иванова", "АИ"],
  ["Prince", "P"],
  ["  ", "?"],
  ["Mary (Interim) Smith", "MS"],
  ["Dr. 'Bob' O’Neil", "DO"],
])("%s → %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
