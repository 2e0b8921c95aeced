import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { speak, tMaybe } from "../../src/language/language";
import { briefRole, learn, roleWord, stanceWord } from "../../src/stakes/vocabulary";

const NOTHING = { fields: new Map(), guides: {}, steps: [], templates: {} };
type Words = Record<string, { name: Record<"en" | "ru", string> }>;
const defined = JSON.parse(readFileSync(new URL("../../../src/inroad/definitions/fields.json", import.meta.url), "utf8")) as Record<string, { words: Words }>;

beforeEach(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  learn(NOTHING);
  await speak("en");
});

test.each(["en", "ru"] as const)("roles and stances have one name in %s, wherever they are told", async (language) => {
  await speak(language);
  const known = (words: Words) => Object.entries(words).filter(([word]) => word !== "unknown");
  const told = (prefix: string, words: Words) => known(words).map(([word]) => [word, tMaybe(`${prefix}.${word}`)]);
  const named = (words: Words) => known(words).map(([word, { name }]) => [word, name[language]]);
  expect(told("buying", defined.roles?.words ?? {})).toEqual(named(defined.roles?.words ?? {}));
  expect(told("stance", defined.stance?.words ?? {})).toEqual(named(defined.stance?.words ?? {}));
});

test("where there is little room a role is told in brief", async () => {
  expect([briefRole("executive_sponsor"), briefRole("legal_compliance"), briefRole("champion")]).toEqual(["Exec sponsor", "Legal", "Champion"]);
  await speak("ru");
  expect(briefRole("economic_buyer")).toBe("Бюджет");
});

test("what the workspace calls otherwise is told so everywhere, and never shortened to our word", () => {
  const word = (en: string) => ({ name: { en }, definition: { en } });
  const guide = (words: Record<string, ReturnType<typeof word>>) => ({ name: { en: "" }, definition: { en: "" }, words });
  learn({ ...NOTHING, guides: { roles: guide({ executive_sponsor: word("Godparent") }), stance: guide({ mentor: word("Ally") }) } });
  expect([roleWord("executive_sponsor"), briefRole("executive_sponsor"), stanceWord("mentor")]).toEqual(["Godparent", "Godparent", "Ally"]);
  expect([roleWord("unknown"), stanceWord("unknown")]).toEqual(["Role unknown", "Unknown"]);
});
