import { expect, test } from "vitest";
import type { Edge, Influence } from "../../src/api/model";
import { curveOf, edgeAt, lookOf, middlesOf, networkDrawing, type NetworkShown, penOf, REPORTS_TO, sizeOf } from "../../src/lenses/influenceModel";
import { bySubject, rating, sighted } from "./people";

const ada = sighted("Ada", { power: rating(10) });
const bob = sighted("Bob");
const node = (who: { seen: { subject_id: string; name: string } }, x: number, y: number) => ({ subject_id: who.seen.subject_id, name: who.seen.name, outside: false, x, y, rank: 1, score: 0.5 });
const edge: Edge = {
  id: "tie", from_id: ada.seen.subject_id, to_id: bob.seen.subject_id, relation: "influences", symmetric: false, strength: "strong",
  formal: null, note: null, since: null, confirmation: "assumed", version: 1,
};
const lens: Influence = {
  seen: { as_of: "2026-01-01", account: "Acme", opportunity_id: null, opportunity: null, people: [ada.seen, bob.seen] },
  kinds: ["influences"], counts: { influences: 1, reports_to: 1 }, measure: "", width: 500, height: 200,
  nodes: [node(ada, 100, 100), node(bob, 300, 100), { ...node(bob, 400, 100), subject_id: "zoe", name: "Zoe", outside: true, rank: null, score: null }],
  edges: [edge, { ...edge, id: "knows", relation: "knows", symmetric: true, from_id: ada.seen.subject_id, to_id: "zoe" }],
  lines: [[bob.seen.subject_id, ada.seen.subject_id]],
  tray: [],
};
const shown: NetworkShown = { kinds: new Set(["influences"]), size: "same", without: null, path: [] };
const draw = (more: Partial<NetworkShown> = {}) => networkDrawing(lens, bySubject(ada, bob), { ...shown, ...more });

test("kinds that are not chosen are not drawn, and nobody moves for it", () => {
  expect(draw().lines.map(({ kind }) => kind)).toEqual(["influence strong assumed", "influence head"]);
  expect(draw({ kinds: new Set(["knows"]) }).lines.map(({ kind }) => kind)).toEqual(["other strong assumed"]);
  expect(draw({ kinds: new Set([REPORTS_TO]) }).lines.map(({ kind, from_id, to_id }) => [kind, from_id, to_id])).toEqual([["formal", "bob", "ada"]]);
  expect(draw({ kinds: new Set() }).cards).toEqual(draw().cards);
});

test("without somebody their ties are gone and they stay where they were", () => {
  const without = draw({ without: bob.seen.subject_id });
  expect(without.lines).toEqual([]);
  expect(without.cards.map(({ id }) => id)).toEqual(draw().cards.map(({ id }) => id));
});

test("a path is drawn where both ends of a step are on the map", () => {
  const path = ["member", ada.seen.subject_id, bob.seen.subject_id];
  expect(draw({ path, kinds: new Set() }).lines.map(({ kind, from_id, to_id }) => [kind, from_id, to_id])).toEqual([["path", "ada", "bob"]]);
});

test("somebody of elsewhere has a name and no row in the list", () => {
  expect(draw().cards.find(({ id }) => id === "zoe")).toMatchObject({ outside: "Zoe", who: null });
});

test("a line begins and ends outside of the faces and is bowed", () => {
  const curve = curveOf(edge, middlesOf(lens)) ?? [];
  const [first, last] = [curve[0], curve.at(-1)];
  expect(first?.x).toBeGreaterThan(110);
  expect(last?.x).toBeLessThan(290);
  expect(Math.max(...curve.map(({ y }) => Math.abs(y - 91)))).toBeGreaterThan(5);
  expect(curveOf({ from_id: "nobody", to_id: "zoe" }, middlesOf(lens))).toBeNull();
});

test("the tie under the pointer is the nearest one that is drawn", () => {
  const middle = (curveOf(edge, middlesOf(lens)) ?? [])[5] ?? { x: 0, y: 0 };
  expect(edgeAt({ x: middle.x, y: middle.y + 2 }, lens, new Set(["influences"]))?.id).toBe("tie");
  expect(edgeAt(middle, lens, new Set(["allied_with"]))).toBeNull();
  expect(edgeAt({ x: middle.x, y: middle.y + 40 }, lens, new Set(["influences"]))).toBeNull();
});

test("pens say the kind, the strength and whether somebody stands by it", () => {
  expect(penOf({ relation: "conflicts_with", strength: "weak", confirmation: "confirmed" })).toBe("conflict weak sure");
  expect(penOf({ relation: "knows", strength: "unknown", confirmation: null })).toBe("other usual assumed");
  expect(["advises", "allied_with", "introduced_by"].map(lookOf)).toEqual(["influence", "allied", "other"]);
});

test("who is not rated is as large as usual, not small", () => {
  expect(sizeOf(ada, null, "power")).toBeCloseTo(1.5);
  expect(sizeOf(bob, null, "power")).toBe(1);
  expect([sizeOf(ada, 0, "standing"), sizeOf(ada, null, "standing"), sizeOf(ada, 1, "same")]).toEqual([0.8, 1, 1]);
});
