import { withManagers } from "../canvas/focus";
import type { PaintedLine } from "../canvas/drawLines";
import type { MapLine, OrgMap, Person } from "../api/model";
import { matches } from "../people/words";

/** What the legend and the filter field ask for; empty asks for nothing. */
export interface MapFilter {
  text: string;
  seniority: string | null;
  placeholders: boolean;
}

/** Who reports to whom on this map, by card, solid lines only. */
export function managersOn(map: OrgMap): Map<string, string> {
  return new Map(map.lines.filter((line) => line.kind !== "dotted").map((line) => [line.to_id, line.from_id]));
}

/** The cards that stay bright: matches and everybody above them; null when nothing is filtered. */
export function brightCards(map: OrgMap, filter: MapFilter, managerOf: ReadonlyMap<string, string>): Set<string> | null {
  if (filter.text.trim() === "" && filter.seniority === null && !filter.placeholders) return null;
  const people = map.cards.map((card) => card.person).concat(map.tray);
  const found = people.filter((person) => person !== null && fits(person, filter));
  return withManagers(new Set(found.map((person) => person?.position_id ?? "")), managerOf);
}

function fits(person: Person, filter: MapFilter): boolean {
  if (filter.seniority !== null && person.seniority !== filter.seniority) return false;
  if (filter.placeholders && person.seat === "filled") return false;
  return filter.text.trim() === "" || matches(person, filter.text.trim());
}

export function paintedLine(line: MapLine): PaintedLine {
  const points = line.points.map(([x = 0, y = 0]) => ({ x, y }));
  const across = points.map((point) => point.x);
  const down = points.map((point) => point.y);
  const x = Math.min(...across);
  const y = Math.min(...down);
  const size = { width: Math.max(...across) - x + 1, height: Math.max(...down) - y + 1 };
  return { x, y, ...size, points, kind: line.kind, fromId: line.from_id, toId: line.to_id };
}

/** A list with the value in it, or without it if it was there. */
export function toggled(list: readonly string[], value: string): string[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
