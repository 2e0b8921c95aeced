import { expect, test } from "vitest";
import type { Onion } from "../../src/api/model";
import { divisionsByRing, nextRing, onionDrawing, ringAt, ringOf } from "../../src/lenses/onionModel";
import { bySubject, sighted } from "./people";

const ada = sighted("Ada", { stance: "mentor", stance_is: "confirmed" }, { division_path: ["IT", "Networks"] });
const bob = sighted("Bob", {}, { division_path: ["IT"] });
const cyd = sighted("Cyd", { ring: "outer" }, { division_path: [] });
const dan = sighted("Dan");
const because = { code: "ring_by_role", sentence: "as approver", values: { role: "approver" } };
const ring = (name: "core" | "inner" | "middle" | "outer", half: number) => ({ ring: name, half_width: half, half_height: half / 2, count: 1 });
const onion: Onion = {
  seen: { as_of: "2026-01-01", account: "Acme", opportunity_id: null, opportunity: null, people: [ada, bob, cyd, dan].map(({ seen }) => seen) },
  width: 1000, height: 600, x: 500, y: 300, face: [112, 48],
  rings: [ring("core", 100), ring("inner", 200), ring("middle", 300), ring("outer", 400)],
  sectors: [],
  faces: [{ subject_id: ada.seen.subject_id, x: 500, y: 300, ring: "core", chosen: false, because }],
  piles: [{ id: "outer/IT", x: 850, y: 300, ring: "outer", division: "IT", subject_ids: [bob.seen.subject_id, cyd.seen.subject_id] }],
  tray: [dan.seen.subject_id],
};
const all = bySubject(ada, bob, cyd, dan);

test("everybody with room is a face around their middle, the others are a pile", () => {
  const { cards } = onionDrawing(onion, all);
  expect(cards.map(({ id, is, x, y }) => [id, is, x, y])).toEqual([["ada", "face", 444, 276], ["pile outer/IT", "pile", 828, 278]]);
  expect(cards.map(({ isAssumed }) => isAssumed)).toEqual([false, false]);
});

test("a point lies in the innermost ring that holds it", () => {
  expect(ringAt({ x: 500, y: 300 }, onion)).toBe("core");
  expect(ringAt({ x: 690, y: 300 }, onion)).toBe("inner");
  expect(ringAt({ x: 500, y: 420 }, onion)).toBe("middle");
  expect(ringAt({ x: 899, y: 300 }, onion)).toBe("outer");
  expect(ringAt({ x: 960, y: 300 }, onion)).toBeNull();
});

test("one goes inwards and outwards ring by ring, and comes in from outside", () => {
  expect([nextRing("outer", "in"), nextRing("inner", "in"), nextRing("core", "in")]).toEqual(["middle", "core", null]);
  expect([nextRing("core", "out"), nextRing("outer", "out")]).toEqual(["inner", null]);
  expect([nextRing(null, "in"), nextRing(null, "out")]).toEqual(["outer", null]);
});

test("a ring is that of the face, of the pile, or none", () => {
  expect(ringOf(onion, ada)).toEqual({ ring: "core", chosen: false, because });
  expect(ringOf(onion, cyd)).toEqual({ ring: "outer", chosen: true, because: null });
  expect(ringOf(onion, dan)).toBeNull();
});

test("divisions are counted by the uppermost, the largest first", () => {
  expect(divisionsByRing(onion, all).map(({ division, counts, all: sum }) => [division, [...counts], sum])).toEqual([
    ["IT", [["core", 1], ["outer", 1]], 2],
    [null, [["outer", 1]], 1],
  ]);
});
