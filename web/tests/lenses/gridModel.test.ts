import { expect, test } from "vitest";
import type { PowerGrid } from "../../src/api/model";
import { gridDrawing, pointOf, ratingPlace, ratingsAt, readRating, readRatingPlace, stepped } from "../../src/lenses/gridModel";
import { bySubject, rating, sighted } from "./people";

const frame = { left: 52, top: 16, right: 1022, bottom: 600, inset: 19 };
const whole = { frame, power: [0, 10], interest: [0, 10] };
const ada = sighted("Ada", { power: rating(9), interest: rating(8), stance: "mentor" });
const bob = sighted("Bob", { power: rating(9, true), interest: rating(8) });
const dot = { subject_id: ada.seen.subject_id, x: 800, y: 80, quadrant: "manage_closely" as const, estimated: false, together: 2, width: 130, label: { x: 700, y: 20, leader: [760, 48] } };
const grid: PowerGrid = {
  seen: { as_of: "2026-01-01", account: "Acme", opportunity_id: null, opportunity: null, people: [ada.seen, bob.seen] },
  only: null, ...whole, high: 5, cross: [500, 300], tray: [], counts: {},
  dots: [dot, { ...dot, subject_id: bob.seen.subject_id, estimated: true, label: null }],
};

test("whoever has a label is a chip, the others at that point are a pile", () => {
  const { cards, lines } = gridDrawing(grid, bySubject(ada, bob));
  expect(cards.map(({ id, is, several }) => [id, is, several.length])).toEqual([["ada", "chip", 0], ["pile 800/80", "pile", 1]]);
  expect(lines).toEqual([{ kind: "mentor", from_id: "ada", to_id: "ada", points: [[800, 80], [760, 48]] }]);
  expect(gridDrawing(grid, new Map()).cards).toEqual([]);
});

test("a point of the frame means the nearest ratings, beyond the frame there are none", () => {
  for (const [power, interest] of [[0, 0], [10, 10], [9, 6], [4, 10]] as const) {
    expect(ratingsAt(pointOf(power, interest, whole), whole)).toEqual({ power, interest });
  }
  expect(ratingsAt({ x: 53, y: 599 }, whole)).toEqual({ power: 0, interest: 0 });
  expect(ratingsAt({ x: 10, y: 300 }, whole)).toBeNull();
});

test("a field drawn large has ratings of its own at the edges", () => {
  const field = { frame, power: [5, 10], interest: [0, 5] };
  expect(ratingsAt(pointOf(7, 2, field), field)).toEqual({ power: 7, interest: 2 });
  expect(ratingsAt({ x: 53, y: 599 }, field)).toEqual({ power: 5, interest: 0 });
});

test("a step stays on the grid", () => {
  expect(stepped({ power: 9, interest: 5 }, "up")).toEqual({ power: 10, interest: 5 });
  expect(stepped({ power: 10, interest: 5 }, "up")).toBeNull();
  expect(stepped({ power: 0, interest: 0 }, "left")).toBeNull();
  expect(stepped({ power: 3, interest: 3 }, "right")).toEqual({ power: 3, interest: 4 });
});

test("a rating is a whole number of 0 to 10 or nothing, and a power of 11 is none", () => {
  expect(["0", "10", " 7 ", ""].map(readRating)).toEqual([0, 10, 7, null]);
  expect(["11", "-1", "7.5", "high", "99999"].map(readRating)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test("a place names its ratings and is read back", () => {
  expect(readRatingPlace(ratingPlace({ power: 10, interest: 0 }))).toEqual({ power: 10, interest: 0 });
  expect(readRatingPlace("ring:core")).toBeNull();
});
