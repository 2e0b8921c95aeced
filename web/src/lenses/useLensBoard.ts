import { type RefObject, useMemo, useRef, useState } from "react";
import type { Account, Person, Sighted } from "../api/model";
import { linksOf, within } from "../canvas/focus";
import { keptIn, NOTHING, type Selection } from "../canvas/selection";
import type { MapHandle } from "../maps/MapCanvas";
import { type ChartSearch, useChartSearch } from "../maps/useChartSearch";
import { isFiltering, type PeopleFilter } from "../people/facets";
import type { RelationAsked } from "../stakes/RelationDialog";
import { fitsLens, joined, type LensPerson } from "./facets";
import type { LensCard } from "./lensCard";
import { type LensVerbs, type SeenPeople, useLensVerbs } from "./useLensVerbs";

/** What a dialog of a lens asks. */
export type LensAsking = { ask: "rate"; ids: readonly string[] } | { ask: "tie"; about: RelationAsked };

/** A lens as one works with it, whichever it is: who is seen, whom the filter leaves bright, who is chosen and asked about. */
export interface LensBoard {
  account: Account;
  /** The deal in which people are seen. */
  opportunity: string | null;
  day: string;
  people: readonly LensPerson[];
  byId: SeenPeople;
  /** Everybody as they were when one began to carry somebody. */
  grasped: RefObject<SeenPeople>;
  bySubject: ReadonlyMap<string, LensPerson>;
  filter: PeopleFilter;
  matches: readonly string[] | null;
  bright: ReadonlySet<string> | null;
  near: { id: string; steps: number } | null;
  address: ChartSearch;
  verbs: LensVerbs;
  canEdit: boolean;
  isBare: boolean;
  chosen: Selection;
  choose: (selection: Selection) => void;
  asking: LensAsking | null;
  ask: (asking: LensAsking | null) => void;
  menu: LensMenuAsked | null;
  openMenu: (menu: LensMenuAsked | null) => void;
  handle: MapHandle<LensCard> | null;
  setHandle: (handle: MapHandle<LensCard> | null) => void;
}

/** What a menu is about (somebody, or the lens itself), and where it opens. */
export interface LensMenuAsked {
  id: string | null;
  clientX: number;
  clientY: number;
}

const NO_TOKENS: readonly string[] = [];

export interface LensGiven {
  account: Account;
  seen: Sighted;
  people: readonly Person[];
  isFixed: boolean;
}

/** `links` are who is one step from whom, by positions; the lines of report where a lens has none of its own. */
export function useLensBoard({ account, seen, people, isFixed }: LensGiven, links?: readonly (readonly [string, string])[]): LensBoard {
  const address = useChartSearch();
  const { search } = address;
  const [chosen, choose] = useState<Selection>(NOTHING);
  const [asking, ask] = useState<LensAsking | null>(null);
  const [menu, openMenu] = useState<LensMenuAsked | null>(null);
  const [handle, setHandle] = useState<MapHandle<LensCard> | null>(null);
  const rows = useMemo(() => new Map(people.map((person) => [person.position_id, person])), [people]);
  const on = useMemo(() => {
    const found = joined(seen.people, rows);
    return { found, byId: new Map(found.map((who) => [who.id, who])), bySubject: new Map(found.map((who) => [who.seen.subject_id, who])) };
  }, [seen.people, rows]);
  const tokens = search.filter ?? NO_TOKENS;
  const filter = useMemo(() => ({ text: search.q ?? "", tokens }), [search.q, tokens]);
  const matches = useMemo(() => (isFiltering(filter) ? on.found.filter((who) => fitsLens(who, filter)).map(({ id }) => id) : null), [filter, on]);
  const near = useMemo(() => readNear(search.near, on.byId), [search.near, on]);
  const bright = useMemo(() => {
    const close = near === null ? null : within(near.id, near.steps, linksOf(links ?? linesAmong(on.found)));
    if (matches === null) return close;
    return new Set(close === null ? matches : matches.filter((id) => close.has(id)));
  }, [matches, near, links, on]);
  const present = useMemo(() => keptIn(chosen, (id) => on.byId.has(id)), [chosen, on]);
  const isBare = search.present === true;
  const grasped = useRef(on.byId);
  const verbs = useLensVerbs(account.id, seen.opportunity_id, on.byId);
  return {
    account, opportunity: seen.opportunity_id, day: seen.as_of, people: on.found, byId: on.byId, grasped, bySubject: on.bySubject,
    filter, matches, bright, near, address, verbs, canEdit: !isFixed && !isBare, isBare,
    chosen: present, choose, asking, ask, menu, openMenu, handle, setHandle,
  };
}

/** `2:position` in the address: two steps around somebody who is there. */
function readNear(near: string | undefined, byId: ReadonlyMap<string, LensPerson>): LensBoard["near"] {
  const [, steps, id] = /^([1-9]):(.+)$/.exec(near ?? "") ?? [];
  return id !== undefined && byId.has(id) ? { id, steps: Number(steps) } : null;
}

function linesAmong(people: readonly LensPerson[]): [string, string][] {
  return people.flatMap(({ id, person }) => [person.manager_id, ...person.dotted].flatMap((above): [string, string][] => (above === null ? [] : [[id, above]])));
}
