import { expect, test } from "vitest";
import { readAccountSearch } from "../../src/accounts/address";
import { readPortfolioSearch } from "../../src/accounts/portfolioAddress";

test("an account's address keeps what can be understood", () => {
  const search = { as_of: "2026-03-31", selected: "01ab", expand: ["a", "b/more"], q: "it", since: "yesterday", other: 1 };
  expect(readAccountSearch(search)).toEqual({ as_of: "2026-03-31", selected: "01ab", expand: ["a", "b/more"], q: "it" });
});

test("days and moments that are in no calendar are left out", () => {
  const search = { as_of: "2026-02-31", since: "2026-13-01", as_known: "2026-03-31T25:00Z" };
  expect(readAccountSearch(search)).toEqual({});
  const readable = { as_of: "2024-02-29", since: "2023-01-01", as_known: "2026-03-31T09:30Z" };
  expect(readAccountSearch(readable)).toEqual(readable);
});

test("empty parts are no parts", () => {
  expect(readAccountSearch({ selected: "", q: "", expand: [], collapse: "x" })).toEqual({});
});

test("a map's address says how far from whom, by what it is coloured, and that it is presented", () => {
  const search = { near: "2:01ab", fill: "division", outline: "seniority", present: true, filter: ["function:it"] };
  expect(readAccountSearch(search)).toEqual(search);
  expect(readAccountSearch({ near: 2, present: "yes", filter: "it" })).toEqual({ near: "2" });
});

test("the portfolio's address knows its orders; a filter of digits is a filter", () => {
  expect(readPortfolioSearch({ q: 3, sort: "people", order: "desc" })).toEqual({ q: "3", sort: "people", order: "desc" });
  expect(readPortfolioSearch({ q: "", sort: "drop table", order: "up", group: "tags", filter: "tier:tier_1" })).toEqual({});
  const shown = { filter: ["tier:tier_1"], group: "owner", columns: ["people"], closed: ["Ann"], view: "01ab" };
  expect(readPortfolioSearch(shown)).toEqual(shown);
});
