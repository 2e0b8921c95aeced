import { within, withManagers } from "../canvas/focus";
import type { Card, Drawing } from "../canvas/drawing";
import type { MapCard, OrgMap, Person } from "../api/model";
import { fits, isFiltering, type PeopleFilter } from "../people/facets";

/** A card of the org chart: somebody, or a stack of several who are out of sight. */
export interface PersonCard extends Card {
  person: Person | null;
  isStack: boolean;
  /** How many people are out of sight in or below it. */
  hidden: number;
  /** Whether its branch can be closed, opened, or there is none. */
  branch: "open" | "closed" | "none";
}

/** The map as something to be drawn: the places are the server's, the people come from the list. */
export function drawingOf(map: OrgMap, people: readonly Person[]): Drawing<PersonCard> {
  const cards = map.cards.map(cardOf);
  const places = new Map<string, number>();
  for (let place = 0; place < cards.length; place++) places.set(cards[place]?.id ?? "", place);
  const cardCalled = (id: string): PersonCard | undefined => cards[places.get(id) ?? -1];
  for (const person of people) {
    const card = cardCalled(person.position_id);
    if (card !== undefined) card.person = person;
  }
  let above: PersonCard | undefined;
  for (const { kind, from_id: from, to_id: to } of map.lines) {
    if (kind === "dotted") continue; // a dotted line makes nobody a manager
    if (above?.id !== from) above = cardCalled(from);
    if (above !== undefined) above.branch = "open";
    const below = cardCalled(to);
    if (below !== undefined) below.parent = from;
  }
  return { width: map.width, height: map.height, cards, places, lines: map.lines };
}

/** A card which hangs on nothing yet, and is nobody's. */
function cardOf({ id, x, y, width, height, kind, count: hidden }: MapCard): PersonCard {
  const isStack = kind === "stack";
  return { id, x, y, width, height, parent: null, person: null, isStack, hidden, branch: !isStack && hidden > 0 ? "closed" : "none" };
}

/** The account's people with who stands above whom, whether or not they are in sight. */
export interface Company {
  people: readonly Person[];
  byId: ReadonlyMap<string, Person>;
  managerOf: ReadonlyMap<string, string>;
  reportsOf: ReadonlyMap<string, readonly string[]>;
  /** How many there are in each branch: the head and everybody below. */
  sizeOf: ReadonlyMap<string, number>;
}

export function companyOf(people: readonly Person[]): Company {
  return new Everybody(people);
}

/** Each answer is worked out when it is first asked for: to draw the cards in sight needs hardly any of them. */
class Everybody implements Company {
  readonly people: readonly Person[];
  private called: ReadonlyMap<string, Person> | undefined;
  private above: ReadonlyMap<string, string> | undefined;
  private below: ReadonlyMap<string, readonly string[]> | undefined;
  private sizes: ReadonlyMap<string, number> | undefined;

  constructor(people: readonly Person[]) {
    this.people = people;
  }

  get byId(): ReadonlyMap<string, Person> {
    return (this.called ??= new Map(this.people.map((person) => [person.position_id, person])));
  }

  get managerOf(): ReadonlyMap<string, string> {
    if (this.above !== undefined) return this.above;
    const managerOf = new Map<string, string>();
    for (const { position_id: id, manager_id: above } of this.people) if (above !== null) managerOf.set(id, above);
    return (this.above = managerOf);
  }

  get reportsOf(): ReadonlyMap<string, readonly string[]> {
    if (this.below !== undefined) return this.below;
    const reportsOf = new Map<string, string[]>();
    for (const { position_id: id, manager_id: above } of this.people) {
      if (above === null) continue;
      const known = reportsOf.get(above);
      if (known === undefined) reportsOf.set(above, [id]);
      else known.push(id);
    }
    return (this.below = reportsOf);
  }

  get sizeOf(): ReadonlyMap<string, number> {
    return (this.sizes ??= sizesOf(this.people, this.managerOf, this.reportsOf));
  }
}

function sizesOf(people: readonly Person[], managerOf: Company["managerOf"], reportsOf: Company["reportsOf"]): Map<string, number> {
  const order = people.map((person) => person.position_id).filter((id) => !managerOf.has(id));
  for (const id of order) order.push(...(reportsOf.get(id) ?? [])); // grows while it is gone through
  const sizes = new Map(people.map((person) => [person.position_id, 1]));
  for (const id of order.reverse()) {
    const above = managerOf.get(id);
    if (above !== undefined) sizes.set(above, (sizes.get(above) ?? 1) + (sizes.get(id) ?? 1));
  }
  return sizes;
}

/** Everybody below somebody, directly or through others. */
export function everybodyBelow(id: string, reportsOf: Company["reportsOf"]): string[] {
  const found = [...(reportsOf.get(id) ?? [])];
  const seen = new Set(found).add(id);
  for (const each of found) {
    for (const report of reportsOf.get(each) ?? []) {
      if (!seen.has(report)) {
        seen.add(report);
        found.push(report);
      }
    }
  }
  return found;
}

/** Positions that fit a filter; null without a filter. */
export function matchesIn(company: Company, filter: PeopleFilter): string[] | null {
  if (!isFiltering(filter)) return null;
  return company.people.filter((person) => fits(person, filter)).map((person) => person.position_id);
}

/** Who stays bright: matches and everybody above them, or those near somebody along the lines; null dims nobody. */
export function brightIn(company: Company, matches: readonly string[] | null, near: { id: string; steps: number } | null): Set<string> | null {
  const kept = matches === null ? null : withManagers(new Set(matches), company.managerOf);
  if (near === null) return kept;
  const close = within(near.id, near.steps, linksAmong(company.people));
  return kept === null ? close : new Set([...kept].filter((id) => close.has(id)));
}

const links = new WeakMap<readonly Person[], Map<string, string[]>>();

/** Who is linked with whom by a line of any kind, both ways; worked out once for a list of people. */
function linksAmong(people: readonly Person[]): Map<string, string[]> {
  const known = links.get(people);
  if (known !== undefined) return known;
  const linked = new Map<string, string[]>(people.map((person) => [person.position_id, []]));
  const link = (one: string, other: string | null): void => {
    if (other === null) return;
    linked.get(one)?.push(other);
    linked.get(other)?.push(one);
  };
  for (const person of people) for (const above of [person.manager_id, ...person.dotted]) link(person.position_id, above);
  links.set(people, linked);
  return linked;
}

/** How many matches are out of sight in or below each card that hides somebody; cards which hide none are absent. */
export function hiddenMatches(cards: readonly PersonCard[], company: Company, matches: Iterable<string>): Map<string, number> {
  const found = new Map<string, number>();
  const sought = [...matches];
  if (sought.length === 0) return found;
  const shown = new Set(cards.map(({ id }) => id));
  for (const match of sought) {
    if (shown.has(match)) continue;
    const seen = new Set<string>();
    let at = company.managerOf.get(match);
    while (at !== undefined && !shown.has(at) && !seen.has(at)) {
      seen.add(at);
      at = company.managerOf.get(at);
    }
    if (at === undefined || seen.has(at)) continue;
    const stack = stackOf(at);
    const holder = shown.has(stack) ? stack : at;
    found.set(holder, (found.get(holder) ?? 0) + 1);
  }
  return found;
}

/** The card of those among somebody's reports who are stacked. */
export function stackOf(managerId: string): string {
  return `${managerId}/more`;
}

/** What must be opened so that somebody's card comes into sight: the closed branches above, and the stack. */
export function pathTo(id: string, company: Company, open: (id: string) => boolean): string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let at = company.managerOf.get(id); at !== undefined && !seen.has(at); at = company.managerOf.get(at)) {
    seen.add(at);
    if (!open(at)) path.push(at);
  }
  const above = company.managerOf.get(id);
  const isLeaf = (company.reportsOf.get(id) ?? []).length === 0;
  if (above !== undefined && isLeaf) path.push(stackOf(above));
  return path;
}

/** A list with the value in it, or without it if it was there. */
export function toggled(list: readonly string[], value: string): string[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
