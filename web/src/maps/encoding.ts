import type { Person } from "../api/model";
import { type Facet, facetCounts, UNKNOWN } from "../people/facets";

/** How many values have a colour of their own; further ones share a grey and keep their mark. */
export const TONES = 8;

/** One line of the key: a value with its mark (which says the same as the colour) and its tone (1 to 8; 0 is grey). */
export interface KeyEntry {
  value: string;
  word: string;
  count: number;
  mark: string;
  tone: number;
}

export type Key = ReadonlyMap<string, KeyEntry>;

/**
 * The key of a facet: colours go to the most frequent values, marks (letters, or numbers) run in the facet's own order.
 * What is not known has neither colour nor letter: a question mark.
 */
export function keyOf(people: readonly Person[], facet: Facet, marks: "letters" | "numbers"): Key {
  const counts = facetCounts(people, facet);
  const known = counts.filter(({ value }) => value !== UNKNOWN);
  const coloured = new Set([...known].sort((a, b) => b.count - a.count).slice(0, TONES).map(({ value }) => value));
  let tone = 0;
  let place = 0;
  return new Map(
    counts.map((each) => {
      if (each.value === UNKNOWN) return [each.value, { ...each, mark: "?", tone: 0 }];
      const entry = { ...each, mark: markAt(place, marks), tone: coloured.has(each.value) ? (tone += 1) : 0 };
      place += 1;
      return [each.value, entry];
    }),
  );
}

/** The entry for a person: of several values the first. */
export function entryFor(person: Person, facet: Facet, key: Key): KeyEntry | undefined {
  const [value] = facet.of(person);
  return value === undefined ? undefined : key.get(value);
}

function markAt(place: number, marks: "letters" | "numbers"): string {
  if (marks === "numbers") return String(place + 1);
  return place < 26 ? String.fromCharCode(65 + place) : `${String.fromCharCode(64 + Math.floor(place / 26))}${String.fromCharCode(65 + (place % 26))}`;
}
