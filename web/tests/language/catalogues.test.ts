import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import en from "../../../src/inroad/catalogues/en.json";
import ru from "../../../src/inroad/catalogues/ru.json";
import type { Message } from "../../src/language/message";
import { FUNCTIONS, SENIORITIES } from "../../src/people/words";
import { LIFECYCLES, STAGES, TIERS } from "../../src/accounts/words";

const english: Readonly<Record<string, Message>> = en;
const russian: Readonly<Record<string, Message>> = ru;
const SOURCES = new URL("../../src/", import.meta.url);

const source = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(new URL(path, SOURCES), "utf8"))
  .join("\n");

/** Keys that are made of a value: `stage.${stage}` uses every key that begins with `stage.`. */
const families = [...source.matchAll(/\bt(?:Maybe)?\(\s*`([a-z_]+\.[a-z_]*)\$\{/g)].map((match) => match[1] ?? "");
const literals = [...source.matchAll(/"([a-z]+\.[a-z_]+)"/g)].map((match) => match[1] ?? "");

function placeholdersOf(message: Message): string[] {
  const forms = typeof message === "string" ? [message] : Object.values(message);
  return [...new Set(forms.flatMap((form) => [...form.matchAll(/\{\w+\}/g)].map((match) => match[0])))].sort();
}

test("both languages have the same keys", () => {
  expect(Object.keys(russian)).toEqual(Object.keys(english));
});

test("every key that the app speaks exists", () => {
  const spoken = [...source.matchAll(/\bt(?:Maybe)?\(\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(spoken.length).toBeGreaterThan(150);
  expect(spoken.filter((key) => !(key in english))).toEqual([]);
});

test("every key of the catalogue is spoken", () => {
  const isSpoken = (key: string): boolean => literals.includes(key) || families.some((family) => key.startsWith(family));
  expect(Object.keys(english).filter((key) => !isSpoken(key))).toEqual([]);
});

test.each([
  ["seniority", SENIORITIES],
  ["function", FUNCTIONS],
  ["stage", STAGES],
  ["tier", TIERS],
  ["lifecycle", LIFECYCLES],
] as const)("every %s has a word", (family, values) => {
  expect(values.filter((value) => !(`${family}.${value}` in english))).toEqual([]);
});

describe.each(Object.keys(english))("%s", (key) => {
  test("says something in both languages, with the same placeholders", () => {
    const [one, other] = [english[key] ?? "", russian[key] ?? ""];
    expect(placeholdersOf(other)).toEqual(placeholdersOf(one));
    for (const message of [one, other]) {
      for (const form of typeof message === "string" ? [message] : Object.values(message)) expect(form.trim()).not.toBe("");
    }
  });

  test("has all plural forms of the language, or none", () => {
    for (const [language, message] of [["en", english[key]], ["ru", russian[key]]] as const) {
      if (message === undefined || typeof message === "string") continue;
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      expect(Object.keys(message).sort()).toEqual([...wanted].sort());
    }
  });
});
