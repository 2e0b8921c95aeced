import { expect, test } from "vitest";
import type { Difference, Happening, Holding } from "../../src/api/model";
import { changesByPosition } from "../../src/people/usePeople";

function held(position_id: string): Holding {
  return { position_id } as Holding;
}

function happening(before: string | null, after: string | null): Happening {
  return { name: "", before: before === null ? null : held(before), after: after === null ? null : held(after) };
}

test("what happened is told by the position that somebody holds now, or held last", () => {
  const difference: Difference = {
    since: "2024-01-01", until: "2025-01-01", joined: [happening(null, "new")], left: [happening("gone", null)],
    promoted: [happening("old seat", "seat")], demoted: [], moved: [], manager_changed: [happening("seat", "seat")],
  };
  expect(changesByPosition(difference)).toEqual(
    new Map([["new", ["joined"]], ["gone", ["left"]], ["seat", ["promoted", "manager_changed"]]]),
  );
});
