import { expect, test } from "vitest";
import { type Group, Lines } from "../../src/grid/lines";

const group = (value: string, count: number, isClosed = false): Group => ({ value, label: value, count, isClosed });

test("without groups every line is a row", () => {
  const lines = new Lines(100_000, null, 44, 30);
  expect([lines.count, lines.height]).toEqual([100_000, 4_400_000]);
  expect(lines.line(99_999)).toEqual({ kind: "row", row: 99_999 });
  expect(lines.top(70_000)).toBe(3_080_000);
  expect(lines.at(3_080_000)).toBe(70_000);
  expect(lines.at(3_079_999)).toBe(69_999);
  expect([lines.at(-5), lines.at(1e9)]).toEqual([0, 99_999]);
});

test("a group has a head, and a closed one nothing else", () => {
  const lines = new Lines(6, [group("a", 2), group("b", 3, true), group("c", 1)], 40, 20);
  expect(Array.from({ length: lines.count }, (_, at) => lines.line(at))).toMatchObject([
    { kind: "group", group: { value: "a" }, firstRow: 0 },
    { kind: "row", row: 0 },
    { kind: "row", row: 1 },
    { kind: "group", group: { value: "b" }, firstRow: 2 },
    { kind: "group", group: { value: "c" }, firstRow: 5 },
    { kind: "row", row: 5 },
  ]);
  expect(Array.from({ length: 6 }, (_, at) => lines.top(at))).toEqual([0, 20, 60, 100, 120, 140]);
  expect(lines.height).toBe(180);
  expect([0, 19, 20, 99, 100, 120, 139, 140, 179, 500].map((y) => lines.at(y))).toEqual([0, 0, 1, 2, 3, 4, 4, 5, 5, 5]);
  expect([0, 1, 2, 4, 5].map((row) => lines.lineOfRow(row))).toEqual([1, 2, null, null, 5]);
});

test("every line is found again at its own place", () => {
  const groups = Array.from({ length: 40 }, (_, at) => group(String(at), (at * 7) % 11, at % 5 === 3));
  const lines = new Lines(groups.reduce((sum, each) => sum + each.count, 0), groups, 44, 30);
  for (let at = 0; at < lines.count; at += 1) {
    expect(lines.at(lines.top(at))).toBe(at);
    expect(lines.at(lines.top(at) + lines.heightOf(at) - 1)).toBe(at);
    const line = lines.line(at);
    if (line.kind === "row") expect(lines.lineOfRow(line.row)).toBe(at);
  }
});

test("nothing has no height", () => {
  expect(new Lines(0, null, 44, 30)).toMatchObject({ count: 0, height: 0 });
  expect(new Lines(0, [], 44, 30).at(5)).toBe(0);
});
