import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pace, SETTLE } from "../../src/canvas/pace";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const later = (time: number): number => {
  vi.advanceTimersByTime(time);
  return performance.now();
};

test("after opening what is in sight comes first, the rest only some time later", () => {
  const wake = vi.fn();
  const pace = new Pace(wake);
  pace.opened();
  expect(pace.isAhead(later(SETTLE))).toBe(false);
  expect(pace.isAhead(later(SETTLE))).toBe(true);
  expect(wake).toHaveBeenCalledOnce();
});

test("while one pans cards ahead are made too, while one zooms none", () => {
  const pace = new Pace(vi.fn());
  pace.moved(false);
  expect([pace.isMoving(later(10)), pace.isZooming(later(0)), pace.isAhead(later(0))]).toEqual([true, false, true]);
  pace.moved(true);
  expect([pace.isMoving(later(10)), pace.isZooming(later(0)), pace.isAhead(later(0))]).toEqual([true, true, false]);
  expect([pace.isMoving(later(SETTLE)), pace.isZooming(later(0)), pace.isAhead(later(0))]).toEqual([false, false, true]);
});

test("the frame that is woken is one at rest, though it began by its own clock a little earlier", () => {
  let began = 0;
  const found: boolean[] = [];
  const pace = new Pace(() => { found.push(pace.isMoving(began), pace.isZooming(began), pace.isAhead(began)); });
  pace.moved(true);
  began = later(SETTLE - 2);
  later(2);
  pace.opened();
  began = later(2 * SETTLE - 2);
  later(2);
  expect(found).toEqual([false, false, true, false, false, true]);
});

test("one is woken once after the last of many moves", () => {
  const wake = vi.fn();
  const pace = new Pace(wake);
  for (let move = 0; move < 5; move++) {
    pace.moved(true);
    later(SETTLE / 2);
  }
  expect(wake).not.toHaveBeenCalled();
  later(SETTLE);
  expect(wake).toHaveBeenCalledOnce();
});

test("work ahead is done piece by piece, never while one moves or something is under way, and ends", () => {
  const pace = new Pace(vi.fn());
  let isBusy = true;
  let left = 3;
  pace.prepare(() => isBusy, () => { left -= 1; return left > 0; });
  later(2000);
  expect(left).toBe(3);
  isBusy = false;
  pace.moved(false);
  later(SETTLE - 1);
  expect(left).toBe(3);
  later(10 * SETTLE);
  expect(left).toBe(0);
  later(10 * SETTLE);
  expect(left).toBe(0);
});

test("nothing happens after the end", () => {
  const wake = vi.fn();
  const piece = vi.fn(() => true);
  const pace = new Pace(wake);
  pace.opened();
  pace.prepare(() => false, piece);
  pace.stop();
  later(10_000);
  expect(wake).not.toHaveBeenCalled();
  expect(piece).not.toHaveBeenCalled();
});
