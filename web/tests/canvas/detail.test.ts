import { expect, test } from "vitest";
import { detailAt, nameSize } from "../../src/canvas/detail";

test("cards near by, names further away, boxes from afar", () => {
  expect([1.5, 0.85, 0.55].map(detailAt)).toEqual(["card", "card", "card"]);
  expect([0.54, 0.3].map(detailAt)).toEqual(["name", "name"]);
  expect([0.29, 0.02].map(detailAt)).toEqual(["box", "box"]);
});

test("names stay between 8 and 12 pixels high on the screen", () => {
  for (let scale = 0.3; scale < 0.55; scale += 0.01) {
    expect(nameSize(scale) * scale).toBeGreaterThan(8);
    expect(nameSize(scale) * scale).toBeLessThan(12);
  }
});
