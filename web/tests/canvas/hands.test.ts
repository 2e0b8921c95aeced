import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Deeds, Hands, type Touch, wheelDeed } from "../../src/canvas/hands";

const told: string[] = [];
let canLift = false;
const deeds: Deeds = {
  pan: ({ x, y }) => { told.push(`pan ${String(x)},${String(y)}`); },
  pinch: (factor, at) => { told.push(`pinch ${factor.toFixed(2)} at ${String(at.x)},${String(at.y)}`); },
  tap: ({ x, y }) => { told.push(`tap ${String(x)},${String(y)}`); },
  hold: ({ x, y }) => { told.push(`hold ${String(x)},${String(y)}`); },
  lift: () => canLift,
  carry: ({ x, y }) => { told.push(`carry ${String(x)},${String(y)}`); },
  drop: ({ x, y }) => { told.push(`drop ${String(x)},${String(y)}`); },
  letGo: () => { told.push("let go"); },
  frame: (box, isDone) => { told.push(`frame ${box === null ? "none" : `${String(box.width)}×${String(box.height)}`}${isDone ? " done" : ""}`); },
  grip: () => undefined,
};
const touch = (x: number, y: number, more: Partial<Touch> = {}): Touch => ({ id: 1, kind: "mouse", button: 0, shift: false, alt: false, command: false, x, y, ...more });
const finger = (id: number, x: number, y: number): Touch => touch(x, y, { id, kind: "touch" });

beforeEach(() => {
  told.length = 0;
  canLift = false;
  vi.useFakeTimers();
});

test("a press without a move is a tap", () => {
  const hands = new Hands(deeds);
  hands.press(touch(10, 10));
  hands.move(touch(12, 11));
  hands.release(touch(12, 11));
  expect(told).toEqual(["tap 12,11"]);
});

test("a move over nothing pans, from where it began", () => {
  const hands = new Hands(deeds);
  hands.press(touch(10, 10));
  hands.move(touch(30, 10));
  expect(hands.isBusy).toBe(true);
  hands.move(touch(35, 12));
  hands.release(touch(35, 12));
  expect(told).toEqual(["pan 20,0", "pan 5,2"]);
  expect(hands.isBusy).toBe(false);
});

describe("over a card that can be carried", () => {
  test("a move carries it, and a release drops it", () => {
    canLift = true;
    const hands = new Hands(deeds);
    hands.press(touch(0, 0));
    hands.move(touch(9, 0));
    hands.move(touch(20, 5));
    hands.release(touch(20, 5));
    expect(told).toEqual(["carry 9,0", "carry 20,5", "drop 20,5"]);
  });

  test("giving up sends it back, and what follows does nothing", () => {
    canLift = true;
    const hands = new Hands(deeds);
    hands.press(touch(0, 0));
    hands.move(touch(9, 0));
    hands.cancel();
    hands.move(touch(50, 0));
    hands.release(touch(50, 0));
    expect(told).toEqual(["carry 9,0", "let go"]);
  });

  test("the middle button and a finger pan all the same", () => {
    canLift = true;
    const hands = new Hands(deeds);
    hands.press(touch(0, 0, { button: 1 }));
    hands.move(touch(9, 0));
    hands.release(touch(9, 0));
    hands.press(finger(2, 0, 0));
    hands.move(finger(2, 0, 12));
    hands.release(finger(2, 0, 12));
    expect(told).toEqual(["pan 9,0", "pan 0,12"]);
  });
});

test("Shift and a move over nothing draw a frame", () => {
  const hands = new Hands(deeds);
  hands.press(touch(100, 100, { shift: true }));
  hands.move(touch(40, 60, { shift: true }));
  hands.release(touch(30, 50, { shift: true }));
  expect(told).toEqual(["frame 60×40", "frame 70×50 done"]);
});

test("a frame that is given up frames nobody", () => {
  const hands = new Hands(deeds);
  hands.press(touch(100, 100, { shift: true }));
  hands.move(touch(40, 60, { shift: true }));
  hands.cancel();
  expect(told.at(-1)).toBe("frame none done");
});

test("two fingers pinch about their middle and move with it; the one that stays pans on", () => {
  const hands = new Hands(deeds);
  hands.press(finger(1, 100, 100));
  hands.press(finger(2, 200, 100));
  hands.move(finger(2, 300, 100));
  hands.release(finger(2, 300, 100));
  hands.move(finger(1, 110, 100));
  hands.release(finger(1, 110, 100));
  expect(told).toEqual(["pan 50,0", "pinch 2.00 at 200,100", "pan 10,0"]);
});

test("a second finger sends back what was carried", () => {
  canLift = true;
  const hands = new Hands(deeds);
  hands.press(touch(0, 0));
  hands.move(touch(9, 0));
  hands.press(finger(2, 50, 50));
  expect(told.at(-1)).toBe("let go");
});

describe("a finger that rests", () => {
  test("holds, and its release is no tap", () => {
    const hands = new Hands(deeds);
    hands.press(finger(1, 10, 10));
    vi.advanceTimersByTime(600);
    hands.release(finger(1, 10, 10));
    expect(told).toEqual(["hold 10,10"]);
  });

  test("does not hold when it moves before", () => {
    const hands = new Hands(deeds);
    hands.press(finger(1, 10, 10));
    hands.move(finger(1, 10, 40));
    vi.advanceTimersByTime(600);
    hands.release(finger(1, 10, 40));
    expect(told).toEqual(["pan 0,30"]);
  });

  test("a mouse that rests does not", () => {
    const hands = new Hands(deeds);
    hands.press(touch(10, 10));
    vi.advanceTimersByTime(600);
    hands.release(touch(10, 10));
    expect(told).toEqual(["tap 10,10"]);
  });
});

test("pointers that were never pressed are ignored", () => {
  const hands = new Hands(deeds);
  hands.move(touch(5, 5));
  hands.release(touch(5, 5));
  expect(told).toEqual([]);
});

describe("the wheel", () => {
  const turn = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false };

  test.each([
    ["a touchpad pans", { deltaX: 3, deltaY: 8 }, { pan: { x: -3, y: -8 } }],
    ["Shift and a wheel pan sideways", { deltaY: 120, shiftKey: true }, { pan: { x: -120, y: 0 } }],
  ])("%s", (_what, event, deed) => {
    expect(wheelDeed({ ...turn, ...event })).toEqual(deed);
  });

  test.each([
    ["a coarse wheel", { deltaY: 120 }],
    ["a wheel that counts lines", { deltaY: 3, deltaMode: 1 }],
    ["a pinch on a touchpad", { deltaY: 4, ctrlKey: true }],
    ["⌘ and a touchpad", { deltaY: 4, metaKey: true }],
  ])("%s zooms out", (_what, event) => {
    const deed = wheelDeed({ ...turn, ...event });
    expect("zoom" in deed && deed.zoom < 1 && deed.zoom > 0.5).toBe(true);
  });
});
