import { expect, test } from "vitest";
import { meets } from "../../src/canvas/geometry";
import { placeLabels } from "../../src/canvas/labels";
import { cutText } from "../../src/canvas/overview";

const screen = { x: 0, y: 0, width: 1000, height: 600 };
const wanted = (what: string, x: number, y: number, width: number, height: number) => ({ what, box: { x, y, width, height }, middle: x + width / 2, width: 80, height: 18 });

test("a label stands in the middle at the top of its box", () => {
  expect(placeLabels([wanted("a", 100, 50, 400, 300)], screen)).toEqual([{ what: "a", x: 260, y: 50, width: 80, height: 18 }]);
});

test("of nested boxes the inner label moves down below the outer one", () => {
  const placed = placeLabels([wanted("outer", 0, 0, 400, 300), wanted("inner", 100, 4, 200, 100)], screen);
  expect(placed.map(({ y }) => y)).toEqual([0, 18]);
});

test("no two labels overlap, all stay in their boxes and on the screen, and what has no room is left out", () => {
  const many = Array.from({ length: 60 }, (_, index) => wanted(String(index), (index * 37) % 900 - 40, (index * 53) % 500 - 30, 90 + (index % 7) * 30, 20 + (index % 5) * 20));
  const placed = placeLabels(many, screen);
  expect(placed.length).toBeGreaterThan(10);
  expect(placed.length).toBeLessThan(60);
  placed.forEach((one, index) => {
    expect(placed.slice(index + 1).some((other) => meets(one, other))).toBe(false);
    const box = many.find(({ what }) => what === one.what)?.box ?? screen;
    expect(one.x >= Math.max(0, box.x) && one.x + one.width <= box.x + box.width).toBe(true);
    expect(one.y >= Math.max(0, box.y) && one.y + one.height <= Math.max(box.y + box.height, 18)).toBe(true);
  });
});

test("a text is cut to its room by whole characters, and left out where nothing of it would be read", () => {
  const widthOf = (text: string): number => text.length * 7;
  expect(cutText("Finance", 49, widthOf)).toBe("Finance");
  expect(cutText("Finance and Procurement", 84, widthOf)).toBe("Finance and…");
  expect(cutText("Finance", 20, widthOf)).toBeNull();
  expect(cutText("👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻", 170, widthOf)).toBe("👩🏽‍💻👩🏽‍💻👩🏽‍💻…");
});
