import { expect, test } from "vitest";
import { keyCommand } from "../../src/maps/mapKeys";

const key = (pressed: string, more: Partial<KeyboardEvent> = {}) => ({ key: pressed, code: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

test.each([
  ["arrows walk", key("ArrowLeft"), { do: "walk", way: "left" }],
  ["Enter opens", key("Enter"), { do: "open" }],
  ["Shift-Enter folds", key("Enter", { shiftKey: true }), { do: "fold" }],
  ["a space chooses", key(" "), { do: "choose" }],
  ["F fits", key("f", { code: "KeyF" }), { do: "fit" }],
  ["F fits on a Russian keyboard too", key("а", { code: "KeyF" }), { do: "fit" }],
  ["E edits", key("e", { code: "KeyE" }), { do: "edit" }],
  ["a digit is a degree of focus", key("3"), { do: "near", steps: 3 }],
  ["0 ends it", key("0"), { do: "near", steps: 0 }],
  ["plus zooms in", key("+", { shiftKey: true }), { do: "zoom", factor: 1.25 }],
  ["Home goes to the first", key("Home"), { do: "first" }],
  ["the menu key opens the menu", key("ContextMenu"), { do: "menu" }],
  ["so does Shift-F10", key("F10", { shiftKey: true }), { do: "menu" }],
  ["Del removes", key("Delete"), { do: "remove" }],
  ["Ctrl-A chooses all", key("a", { code: "KeyA", ctrlKey: true }), { do: "chooseAll" }],
  ["a letter types a name", key("b", { code: "KeyB" }), { do: "type", letter: "b" }],
  ["with Shift, names that begin with E too", key("E", { code: "KeyE", shiftKey: true }), { do: "type", letter: "E" }],
  ["other commands are the page's", key("k", { code: "KeyK", metaKey: true }), null],
  ["keys without a meaning have none", key("F5"), null],
])("%s", (_what, event, command) => {
  expect(keyCommand(event, false)).toEqual(command);
});

test("while a name is typed, E, F, digits and spaces belong to it", () => {
  expect(keyCommand(key("e", { code: "KeyE" }), true)).toEqual({ do: "type", letter: "e" });
  expect(keyCommand(key("7"), true)).toEqual({ do: "type", letter: "7" });
  expect(keyCommand(key(" "), true)).toEqual({ do: "type", letter: " " });
});
