import { beforeAll, expect, test } from "vitest";
import { withDays } from "../../src/language/formats";
import { speak } from "../../src/language/language";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
});

test("days in the server's sentences are written as the reader writes them", () => {
  expect(withDays("this shows Acme on 2020-02-01, but a snapshot of 2026-11-18 has already been applied")).toBe(
    "this shows Acme on 1 Feb 2020, but a snapshot of 18 Nov 2026 has already been applied",
  );
  expect(withDays("2020-02-01")).toBe("1 Feb 2020");
});

test("what is quoted and what is no day stays", () => {
  for (const said of ["“2020-02-01” is no date", "file-2020-02-01.csv", "2020-02-01T10:00", "12020-02-01", ""]) expect(withDays(said)).toBe(said);
});
