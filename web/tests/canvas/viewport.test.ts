import { describe, expect, test } from "vitest";
import { contains } from "../../src/canvas/geometry";
import { fitted, held, inSight, LARGEST, opening, revealing, SMALLEST, zoomed } from "../../src/canvas/viewport";

const screen = { width: 1000, height: 600 };

describe("zooming", () => {
  test("keeps the point under the pointer where it is", () => {
    const before = { x: 120, y: -40, scale: 0.8 };
    const at = { x: 333, y: 222 };
    const after = zoomed(before, 1.7, at);
    const under = (view: typeof before) => ({ x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale });
    expect(under(after).x).toBeCloseTo(under(before).x);
    expect(under(after).y).toBeCloseTo(under(before).y);
  });

  test("stops at the smallest and the largest scale", () => {
    expect(zoomed({ x: 0, y: 0, scale: 1 }, 1000, { x: 0, y: 0 }).scale).toBe(LARGEST);
    expect(zoomed({ x: 0, y: 0, scale: 1 }, 0.0001, { x: 0, y: 0 }).scale).toBe(SMALLEST);
  });
});

describe("fitting", () => {
  test("shows all of a large drawing", () => {
    const drawing = { width: 8000, height: 900 };
    expect(contains(inSight(fitted(drawing, screen), screen), { x: 0, y: 0, ...drawing })).toBe(true);
  });

  test("never enlarges a small drawing, and centres it", () => {
    const view = fitted({ width: 200, height: 100 }, screen);
    expect(view).toEqual({ scale: 1, x: 400, y: 250 });
  });
});

describe("opening", () => {
  const root = { x: 4000, y: 0, width: 168, height: 72 };

  test("a wide chart opens readable, with its first card in the middle", () => {
    const view = opening({ width: 8000, height: 900 }, screen, root);
    expect(view.scale).toBeGreaterThan(0.7);
    expect((root.x + root.width / 2) * view.scale + view.x).toBeCloseTo(screen.width / 2);
  });

  test("a small chart opens whole, near the top", () => {
    const view = opening({ width: 400, height: 200 }, screen, { ...root, x: 0 });
    expect(view.scale).toBe(1);
    expect(view.y).toBeLessThanOrEqual(32);
  });
});

describe("revealing", () => {
  const view = { x: 0, y: 0, scale: 1 };

  test("does not move when the card is in sight", () => {
    expect(revealing(view, { x: 100, y: 100, width: 168, height: 72 }, screen)).toEqual(view);
  });

  test.each([
    ["left", -500, 100],
    ["right", 3000, 100],
    ["above", 100, -900],
    ["below", 100, 5000],
  ])("brings a card from the %s into sight", (_side, x, y) => {
    const card = { x, y, width: 168, height: 72 };
    expect(contains(inSight(revealing(view, card, screen), screen), card)).toBe(true);
  });
});

test("panning cannot lose the drawing", () => {
  const drawing = { width: 500, height: 300 };
  for (const [x, y] of [[99999, 0], [-99999, 0], [0, 99999], [0, -99999]] as const) {
    const sight = inSight(held({ x, y, scale: 1 }, drawing, screen), screen);
    expect(sight.x < drawing.width && sight.x + sight.width > 0 && sight.y < drawing.height && sight.y + sight.height > 0).toBe(true);
  }
});
