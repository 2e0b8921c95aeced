import { type Key, TONES } from "../maps/encoding";
import { UNKNOWN } from "../people/facets";
import { countsOf, type LensFacet, type LensPerson } from "./facets";

/** The key of a facet: colours for the most frequent values, letters in the facet's own order; unknown is a question mark. */
export function keyOfLens(people: readonly LensPerson[], facet: LensFacet): Key {
  const counts = countsOf(people, facet);
  const coloured = new Set(counts.filter(({ value }) => value !== UNKNOWN).sort((a, b) => b.count - a.count).slice(0, TONES).map(({ value }) => value));
  let tone = 0;
  let place = 0;
  return new Map(
    counts.map((each) => {
      if (each.value === UNKNOWN) return [each.value, { ...each, mark: "?", tone: 0 }];
      const letter = String.fromCharCode(65 + (place % 26));
      place += 1;
      return [each.value, { ...each, mark: letter, tone: coloured.has(each.value) ? (tone += 1) : 0 }];
    }),
  );
}
