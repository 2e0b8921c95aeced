import { expect, test } from "vitest";
import { placed } from "../../src/ui/placed";

const room = { width: 1000, height: 600 };
const box = { width: 200, height: 150 };
const beside = (left: number, top: number) => ({ x: left, y: top, left, top, width: 80, height: 30, right: left + 80, bottom: top + 30 });

test("a box stands below what it belongs to, in line with its beginning, its end or its middle", () => {
  expect(placed(beside(300, 100), box, room, "below start")).toEqual({ left: 300, top: 138, height: 450 });
  expect(placed(beside(300, 100), box, room, "below end").left).toBe(180);
  expect(placed(beside(300, 100), box, room, "below").left).toBe(240);
});

test("where there is more room above it stands there, and the other way round", () => {
  expect(placed(beside(300, 500), box, room, "below start").top).toBe(342);
  expect(placed(beside(300, 50), box, room, "above").top).toBe(88);
  expect(placed(beside(300, 400), box, room, "above").top).toBe(242);
});

test("it never leaves the window", () => {
  expect(placed(beside(950, 100), box, room, "below start").left).toBe(788);
  expect(placed(beside(0, 100), box, room, "below end").left).toBe(12);
  expect(placed(beside(900, 100), { width: 2000, height: 10 }, room, "below").left).toBe(12);
});

test("a box higher than the room is as high as the room", () => {
  const { top, height } = placed(beside(300, 400), { width: 200, height: 900 }, room, "below start");
  expect({ top, height }).toEqual({ top: 12, height: 380 });
});
