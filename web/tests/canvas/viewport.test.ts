import { describe, expect, test } from "vitest";
import { type Box, contains } from "../../src/canvas/geometry";
import { anchored, between, centred, clearing, fitted, held, inDrawing, inSight, LARGEST, onScreen, opening, revealing, SMALLEST, zoomed } from "../../src/canvas/viewport";

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

test("points and boxes go from the drawing to the screen and back", () => {
  const view = { x: 30, y: -20, scale: 0.5 };
  expect(onScreen(view, { x: 100, y: 200, width: 168, height: 72 })).toEqual({ x: 80, y: 80, width: 84, height: 36 });
  expect(inDrawing(view, { x: 80, y: 80 })).toEqual({ x: 100, y: 200 });
});

test("flying sets the card in the middle, at a scale at which it can be read", () => {
  const card = { x: 4000, y: 900, width: 168, height: 72 };
  const view = centred({ x: 0, y: 0, scale: 0.1 }, card, screen);
  expect(view.scale).toBeGreaterThan(0.8);
  const there = onScreen(view, card);
  expect(there.x + there.width / 2).toBeCloseTo(500);
  expect(there.y + there.height / 2).toBeCloseTo(300);
  expect(centred({ x: 0, y: 0, scale: 1.5 }, card, screen).scale).toBe(1.5);
});

test("an anchored card stays where it is on the screen when the drawing changes around it", () => {
  const view = { x: 12, y: 34, scale: 0.8 };
  const [before, after] = [{ x: 100, y: 100 }, { x: 900, y: 180 }];
  const next = anchored(view, before, after);
  expect({ x: after.x * next.scale + next.x, y: after.y * next.scale + next.y }).toEqual({ x: before.x * view.scale + view.x, y: before.y * view.scale + view.y });
});

describe("a card one goes to", () => {
  const screen = { width: 800, height: 600 };
  const view = { x: 0, y: 0, scale: 0.5 };
  const small = { x: 620, y: 480, width: 166, height: 106 }; // the small map in its corner
  const tools = { x: 660, y: 450, width: 126, height: 26 }; // and the tools above it
  const placed = (x: number, y: number, floats: Box[]) => {
    const card = { x: x / 0.5, y: y / 0.5, width: 168, height: 72 };
    return onScreen(clearing(view, card, screen, floats), card);
  };

  test("stays where it is where nothing lies over it", () => {
    expect(placed(300, 200, [small, tools])).toEqual({ x: 300, y: 200, width: 84, height: 36 });
  });

  test("moves out by the shortest way, a little away from what floats there", () => {
    expect(placed(600, 520, [small])).toMatchObject({ x: 620 - 8 - 84, y: 520 });
    expect(placed(690, 470, [small])).toMatchObject({ x: 690, y: 480 - 8 - 36 });
  });

  test("does not move from beneath one thing to beneath another", () => {
    expect(placed(700, 470, [small, tools])).toMatchObject({ x: 700, y: 450 - 8 - 36 });
  });

  test("stays on the screen", () => {
    const shelf = { x: 0, y: 540, width: 800, height: 60 };
    expect(placed(20, 560, [shelf])).toMatchObject({ x: 20, y: 540 - 8 - 36 });
  });

  test("stays where it is where everything is covered", () => {
    expect(placed(300, 200, [{ x: 0, y: 0, ...screen }])).toMatchObject({ x: 300, y: 200 });
  });
});

describe("between two views", () => {
  const from = { x: 0, y: 0, scale: 0.1 };
  const to = { x: -4000, y: -900, scale: 1 };

  test("it begins at one and ends at the other", () => {
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1)).toEqual(to);
  });

  test("without a change of scale it is a straight way", () => {
    expect(between({ x: 0, y: 0, scale: 1 }, { x: 100, y: 50, scale: 1 }, 0.5)).toEqual({ x: 50, y: 25, scale: 1 });
  });

  test("the point that stays where it is stays there all the way", () => {
    // x = 4000 / 0.9 of the screen is the same point of the drawing in both
    const fixed = inDrawing(from, { x: 4000 / 9, y: 100 });
    for (const part of [0.2, 0.5, 0.9]) {
      const view = between(from, to, part);
      expect(fixed.x * view.scale + view.x).toBeCloseTo(4000 / 9);
    }
  });
});
