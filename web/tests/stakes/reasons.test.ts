import { beforeEach, expect, test } from "vitest";
import { speak } from "../../src/language/language";
import { listed, missedIn, tellReason } from "../../src/stakes/reasons";
import { learn } from "../../src/stakes/vocabulary";

beforeEach(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  const word = (en: string, ru: string) => ({ name: { en, ru }, definition: { en, ru } });
  const guide = { name: { en: "Roles", ru: "Роли" }, definition: { en: "" }, words: { economic_buyer: word("Economic buyer", "Распорядитель бюджета") } };
  learn({ fields: new Map(), guides: { roles: guide }, steps: [{ key: "business_case", name: { en: "Business case", ru: "Обоснование" } }], templates: {} });
  await speak("en");
});

test("a reason is told in the reader's language, with the workspace's own words and the right plural", async () => {
  const silent = { code: "champion_silent", sentence: "", values: { name: "Ann", days: 31 } };
  const who = { code: "confirm_support", sentence: "", values: { who: "Ann (economic buyer)", name: "Ann", roles: ["economic_buyer"] } };
  expect(tellReason(silent)).toBe("Ann is a champion, yet silent for 31 days");
  expect(tellReason(who)).toBe("Confirm that Ann (Economic buyer) supports us");
  await speak("ru");
  expect(tellReason(silent)).toBe("Ann продвигает нас внутри, но молчит 31 день");
  expect(tellReason(who)).toBe("Убедиться, что нас поддерживает Ann (Распорядитель бюджета)");
});

test("a step of the decision has its name, and a reason within a reason is told too", () => {
  expect(tellReason({ code: "nobody_accountable", sentence: "", values: { step: "business case" } })).toBe("Business case: nobody is accountable");
  const why = { code: "no_key_player", sentence: "x", values: {} };
  expect(tellReason({ code: "rung_lost", sentence: "", values: { rung: 5, lower: 2, why } })).toBe("The map falls from rung 5 to 2: No key player among the people known");
});

test("whoever holds a role is named, and that nobody is known is said", () => {
  const values = { role: "champion", who: "none is known", names: [] };
  expect(tellReason({ code: "no_active_champion", sentence: "", values })).toBe("No champion in live two-way contact: none is known");
  expect(tellReason({ code: "no_active_champion", sentence: "", values: { ...values, names: ["Ann", "Bob"] } })).toBe("No champion in live two-way contact: Ann and Bob");
});

test("a reason that this version does not know is told as the server says it", () => {
  expect(tellReason({ code: "brand_new", sentence: "something new", values: {} })).toBe("something new");
});

test("of many names three are told", () => {
  expect(listed(["Ann", "Bob", "Cyd", "Dee", "Eve"])).toBe("Ann, Bob, Cyd and 2 more");
});

test("whose leaving would cost is told once, with everything that goes with them", () => {
  const lost = { code: "roles_lost", sentence: "", values: { roles: ["economic_buyer"] } };
  const missed = [{ subject_id: "a", name: "Ann", losses: [lost], rung: null }];
  const held = [{ subject_id: "b", name: "Bob", count: 1 }, { subject_id: "a", name: "Ann", count: 2 }];
  expect(missedIn({ missed, held_together: held } as unknown as Parameters<typeof missedIn>[0])).toEqual([
    { id: "a", name: "Ann", why: ["Nobody else is known as: Economic buyer", "2 people would have no tie to the rest"] },
    { id: "b", name: "Bob", why: ["1 person would have no tie to the rest"] },
  ]);
});
