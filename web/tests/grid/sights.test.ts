import { expect, test } from "vitest";
import type { Clash } from "../../src/api/failure";
import type { CellChange } from "../../src/grid/column";
import { over, Sights } from "../../src/grid/sights";

function change(power: number | null, was: number | null): CellChange {
  return { key: "ada", column: "power", text: String(power), set: { power }, seen: 7, was: { power: was } };
}

test("a change of what one just set builds on that once it is saved, and on what was there before where it is not", () => {
  const sights = new Sights();
  const [first, second, third] = [change(8, 5), change(9, 5), change(4, 5)];
  sights.add([first]);
  sights.add([second]);
  expect(sights.resolved(second).was).toEqual({ power: 5 });
  sights.save([first]);
  expect(sights.resolved(second).was).toEqual({ power: 8 });
  sights.add([third]);
  expect(sights.resolved(third).was).toEqual({ power: 8 });
  sights.save([second]);
  expect(sights.resolved(third).was).toEqual({ power: 9 });
});

test("once the list shows it a change builds on what one sees there", () => {
  const sights = new Sights();
  const [first, second] = [change(8, 5), change(9, 3)];
  sights.add([first]);
  sights.save([first]);
  sights.forget([first]);
  sights.add([second]);
  expect(sights.resolved(second)).toBe(second);
});

test("what is forgotten of an older change leaves the newer one of the same cell", () => {
  const sights = new Sights();
  const [first, second, third] = [change(8, 5), change(9, 5), change(4, 5)];
  sights.add([first]);
  sights.add([second]);
  sights.forget([first]);
  sights.save([first, second]);
  sights.add([third]);
  expect(sights.resolved(third).was).toEqual({ power: 9 });
});

test("mine over theirs builds on theirs, by the name that the set has for the field", () => {
  const clashes: readonly Clash[] = [{ id: "ada", label: "Ada", fields: { power: { mine: 8, theirs: 3, base: 5 }, stance: { mine: 1, theirs: 2, base: 0 } } }];
  const held: CellChange = { ...change(8, 5), set: { "held.power": 8 }, was: { "held.power": 5 } };
  const nameIn = (set: CellChange["set"], field: string): string | undefined => (`held.${field}` in set ? `held.${field}` : undefined);
  expect(over(held, clashes, nameIn).was).toEqual({ "held.power": 3 });
  expect(over({ key: "ada", column: "title", text: "", set: {}, seen: 1 }, clashes, nameIn)).toEqual({ key: "ada", column: "title", text: "", set: {}, seen: 1 });
});
