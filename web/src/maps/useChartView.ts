import { useCallback, useMemo } from "react";
import type { OrgMap, Person } from "../api/model";
import type { AccountSearch } from "../accounts/address";
import type { Style } from "../canvas/drawing";
import { Scene } from "../canvas/scene";
import { type Facet, facetOf, type PeopleFilter } from "../people/facets";
import { useTheme } from "../settings/theme";
import { entryFor, type Key, keyOf } from "./encoding";
import { brightIn, companyOf, type Company, drawingOf, hiddenMatches, matchesIn, type PersonCard } from "./model";
import { type Ink, readInk, styleOf } from "./style";

/** A facet that cards show, with the key to it. */
export interface Encoding {
  facet: Facet;
  key: Key;
}

/** Everything that is drawn, from the map, the people and the address. */
export interface ChartView {
  map: OrgMap;
  company: Company;
  scene: Scene<PersonCard>;
  style: Style<PersonCard>;
  /** The same style in the theme of an element. */
  styleIn: (themed: HTMLElement) => Style<PersonCard>;
  filter: PeopleFilter;
  /** Positions that fit the filter, in the order of the list; null without a filter. */
  matches: readonly string[] | null;
  bright: ReadonlySet<string> | null;
  found: ReadonlyMap<string, number>;
  near: { id: string; steps: number } | null;
  fill: Encoding | null;
  outline: Encoding | null;
  /** Who has no place in the tree, and who was taken off the map. */
  tray: readonly Person[];
}

const NO_TOKENS: readonly string[] = [];

export function useChartView(map: OrgMap, people: readonly Person[], search: AccountSearch): ChartView {
  const { theme } = useTheme();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the tokens are those of the theme
  const ink = useMemo(() => readInk(document.documentElement), [theme]);
  const company = useMemo(() => companyOf(people), [people]);
  const scene = useMemo(() => new Scene(drawingOf(map, people)), [map, people]);
  const tokens = search.filter ?? NO_TOKENS;
  const filter = useMemo(() => ({ text: search.q ?? "", tokens }), [search.q, tokens]);
  const near = useMemo(() => readNear(search.near, company), [search.near, company]);
  const matches = useMemo(() => matchesIn(company, filter), [company, filter]);
  const found = useMemo(() => hiddenMatches(scene.drawing.cards, company, matches ?? []), [scene, company, matches]);
  const bright = useMemo(() => {
    const people = brightIn(company, matches, near);
    if (people === null) return null;
    const stacks = [...hiddenMatches(scene.drawing.cards, company, people).keys()];
    return new Set([...people, ...stacks]);
  }, [company, matches, near, scene]);
  const fill = useEncoding(people, search.fill, "letters");
  const outline = useEncoding(people, search.outline, "numbers");
  const styleWith = useCallback((inked: Ink) => {
    const toneOf = fill === null ? null : ({ person }: PersonCard): number => (person === null ? 0 : (entryFor(person, fill.facet, fill.key)?.tone ?? 0));
    return styleOf(inked, bright, toneOf, company);
  }, [bright, fill, company]);
  const style = useMemo(() => styleWith(ink), [styleWith, ink]);
  const styleIn = useCallback((themed: HTMLElement) => styleWith(readInk(themed)), [styleWith]);
  return { map, company, scene, style, styleIn, filter, matches, bright, found, near, fill, outline, tray: map.tray };
}

function useEncoding(people: readonly Person[], id: string | undefined, marks: "letters" | "numbers"): Encoding | null {
  return useMemo(() => {
    const facet = facetOf(id);
    return facet === undefined ? null : { facet, key: keyOf(people, facet, marks) };
  }, [people, id, marks]);
}

/** `2:position` in the address: two steps around a position that is there. */
function readNear(near: string | undefined, company: Company): ChartView["near"] {
  const [, steps, id] = /^([1-9]):(.+)$/.exec(near ?? "") ?? [];
  return id !== undefined && company.byId.has(id) ? { id, steps: Number(steps) } : null;
}
