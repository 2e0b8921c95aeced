import { expect, test } from "vitest";
import { readBlock, spread, writeTable, writeTabs } from "../../src/grid/clipboard";

const paste = (text: string, html = "") => readBlock({ text, html }, () => null);

test("a spreadsheet's cells are separated by tabs, and may be quoted", () => {
  expect(paste("Name\tTitle\r\nAda\tCEO\r\n")).toEqual([["Name", "Title"], ["Ada", "CEO"]]);
  expect(paste('Ada\t"Head of ""IT""\nand more"\n')).toEqual([["Ada", 'Head of "IT"\nand more']]);
  expect(paste("a\tb\nc")).toEqual([["a", "b"], ["c", ""]]);
});

test("a column is one value a line, whatever signs it holds", () => {
  expect(paste("Leeds\nBonn, Germany\nRome\n")).toEqual([["Leeds"], ["Bonn, Germany"], ["Rome"]]);
  expect(paste("Berg, Anna")).toEqual([["Berg, Anna"]]);
  expect(paste('a "quoted" word')).toEqual([['a "quoted" word']]);
});

test("lines with as many commas or semicolons each are CSV", () => {
  expect(paste('Name,Title\n"Berg, Anna",CEO')).toEqual([["Name", "Title"], ["Berg, Anna", "CEO"]]);
  expect(paste("Name;Title\nAda;CEO")).toEqual([["Name", "Title"], ["Ada", "CEO"]]);
});

test("a quote that is never closed is a sign like any other", () => {
  expect(paste('"Ada\tCEO\nBob\tCFO')).toEqual([['"Ada', "CEO"], ["Bob", "CFO"]]);
});

test("a table of a page is read where the text has no tabs", () => {
  const table = () => [["Ada", "CEO"], ["Bob"]];
  expect(readBlock({ text: "Ada CEO", html: "<table>" }, table)).toEqual([["Ada", "CEO"], ["Bob", ""]]);
  expect(readBlock({ text: "Ada\tCFO", html: "<table>" }, table)).toEqual([["Ada", "CFO"]]);
});

test("nothing is no block", () => {
  expect([paste(""), paste(" \n "), readBlock({ text: "", html: "<img>" }, () => null)]).toEqual([null, null, null]);
});

test("what is written is read as the same", () => {
  const block = [["Ada", 'says "hi"'], ["two\nlines", "tab\there"], ["李", "🦄"]];
  expect(paste(writeTabs(block))).toEqual(block);
  expect(writeTable([["<b>", "a&b"]])).toBe("<table><tr><td>&lt;b&gt;</td><td>a&amp;b</td></tr></table>");
});

test("one cell fills an area, several are repeated where they fit and keep their own size where not", () => {
  expect(spread([["x"]], 2, 2)).toEqual([["x", "x"], ["x", "x"]]);
  expect(spread([["a"], ["b"]], 4, 1)).toEqual([["a"], ["b"], ["a"], ["b"]]);
  expect(spread([["a"], ["b"]], 1, 1)).toEqual([["a"], ["b"]]);
  expect(spread([["a"], ["b"]], 3, 1)).toEqual([["a"], ["b"]]);
});
