import { beforeAll, expect, test } from "vitest";
import type { Onlooker } from "../../src/api/model";
import { facesOf } from "../../src/accounts/faces";
import { speak } from "../../src/language/language";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
});

function window(name: string, known: Partial<Onlooker> = {}): Onlooker {
  return { window: name + String(Math.random()), name, you: false, position_id: null, editing: false, ...known };
}

test("everybody has one face, however many windows", () => {
  expect(facesOf([window("Ann"), window("Bo"), window("Ann")]).map(({ told }) => told)).toEqual(["Ann is here", "Bo is here"]);
});

test("one's own other window and a colleague of the same name are two", () => {
  expect(facesOf([window("Ann", { you: true }), window("Ann")]).map(({ told }) => told)).toEqual(["You, in another window", "Ann is here"]);
});

test("who edits in one of several windows edits", () => {
  expect(facesOf([window("Ann"), window("Ann", { editing: true }), window("Ann")])).toMatchObject([{ told: "Ann is editing", isEditing: true }]);
});
