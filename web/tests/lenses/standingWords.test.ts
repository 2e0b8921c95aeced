import { beforeAll, expect, test } from "vitest";
import { speak } from "../../src/language/language";
import { reasonWords } from "../../src/lenses/onionModel";
import { rankWords, standingReason } from "../../src/lenses/standingWords";
import { ratingWords } from "../../src/lenses/useLensVerbs";

const asked = { code: "asked_by", sentence: "3 people of 9 come to them for advice", values: { people: "3 people", count: 3, others: "9" } };
const sought = { code: "sought_by_the_sought", sentence: "among them Ann", values: { names: "Ann", named: ["Ann", "Bob"] } };

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
});

test("reasons are told in the reader's language out of code and values", async () => {
  expect(standingReason(asked)).toBe("3 of 9 come to them for advice");
  expect(standingReason(sought)).toBe("among them Ann and Bob, who stand high themselves");
  expect(reasonWords({ code: "ring_by_role", sentence: "as decision maker", values: { role: "decision maker" } })).toBe("as Decision maker");
  await speak("ru");
  expect(standingReason(asked)).toBe("3 из 9 приходят к ним за советом");
  expect(standingReason(sought)).toContain("Ann и Bob");
  expect(reasonWords({ code: "ring_by_power", sentence: "by power 7", values: { power: "7" } })).toBe("по власти: 7");
  await speak("en");
});

test("a reason of a newer server is told as the server said it", () => {
  expect(standingReason({ code: "brand_new", sentence: "because of the moon", values: {} })).toBe("because of the moon");
});

test("ranks and ratings are told, unknown ones as unknown", () => {
  expect([rankWords(2, 16), rankWords(null, 0)]).toEqual(["2 of 16", "in none of the chosen ties"]);
  expect(ratingWords({ power: 7, interest: 9 })).toBe("power 7, interest 9");
  expect(ratingWords({ interest: null })).toBe("interest unknown");
});
