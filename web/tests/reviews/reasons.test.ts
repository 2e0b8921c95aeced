import { beforeAll, expect, test } from "vitest";
import { speak } from "../../src/language/language";
import { tellProbability, tellReason } from "../../src/reviews/reasons";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("ru");
});

test.each([
  ["same registrable domain", false, "один домен"],
  ["names share the rare word “raintank”", false, "общее редкое слово «raintank»"],
  ["same name", false, "одно название"],
  ["same name", true, "одно имя"],
  ["the name “Pfefferkorn” is rare", true, "имя «Pfefferkorn» редкое"],
  ["something new that nobody has translated", false, "something new that nobody has translated"],
])("%s", (reason, isOfPeople, told) => {
  expect(tellReason(reason, isOfPeople)).toBe(told);
});

test("only what is stated is quite sure", () => {
  expect(tellProbability(0.9999)).toContain("99");
  expect(tellProbability(1)).toContain("100");
});
