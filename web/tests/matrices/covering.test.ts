import { expect, test } from "vitest";
import { decided } from "../../src/matrices/covering";

const OVER = { id: "pair", version: 9 };

test("theirs stays, and what nobody quarrels about is written", () => {
  expect(decided({ over: OVER, levels: { level: "vendor", note: "often" } }, ["level"], "theirs")).toEqual({ over: OVER, levels: { note: "often" } });
  expect(decided({ over: OVER, levels: { level: "vendor" } }, ["level"], "theirs")).toBeNull();
  expect(decided({ over: OVER, levels: null }, ["level"], "theirs")).toBeNull();
});

test("mine is written over theirs", () => {
  const wanted = { over: OVER, levels: { level: "vendor" as const } };
  expect(decided(wanted, ["level"], "mine")).toBe(wanted);
});
