import { within, withManagers } from "../canvas/focus";
import { type Card, type Drawing, NONE, type Roster } from "../canvas/drawing";
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
  return new Chart(map, people);
}

/** Of the cards only those are made which somebody asks for: to draw those in sight needs few of ten thousand. */
class Chart implements Drawing<PersonCard> {
  readonly width: number;
  readonly height: number;
  readonly lines: OrgMap["lines"];
  readonly roster: Roster<PersonCard>;
  private readonly boxes: readonly MapCard[];
  private readonly people: readonly Person[];
  /** By the place of a card: the place of whoever has it among the people, and whether anything hangs on it. */
  private readonly holders: Int32Array;
  private readonly isAbove: Uint8Array;
  private readonly parents: Int32Array;
  private readonly made: (PersonCard | undefined)[];
  private all: readonly PersonCard[] | undefined;

  constructor({ width, height, lines, cards }: OrgMap, people: readonly Person[]) {
    this.width = width;
    this.height = height;
    this.lines = lines;
    this.boxes = cards;
    this.people = people;
    this.made = new Array<PersonCard | undefined>(cards.length);
    this.holders = new Int32Array(cards.length).fill(NONE);
    this.isAbove = new Uint8Array(cards.length);
    this.parents = new Int32Array(cards.length).fill(NONE);
    const places = new Map<string, number>();
    for (let place = 0; place < cards.length; place++) places.set(cards[place]?.id ?? "", place);
    for (let place = 0; place < people.length; place++) {
      const at = places.get(people[place]?.position_id ?? "");
      if (at !== undefined) this.holders[at] = place;
    }
    this.hang(places);
    this.roster = { boxes: cards, cardAt: (place) => this.cardAt(place), places, parents: this.parents };
  }

  get cards(): readonly PersonCard[] {
    return (this.all ??= this.boxes.map((_, place) => this.cardAt(place)).filter((card) => card !== undefined));
  }

  /** What hangs on what, as the lines say it. */
  private hang(places: ReadonlyMap<string, number>): void {
    let last = "";
    let above: number | undefined;
    for (const { kind, from_id: from, to_id: to } of this.lines) {
      if (kind === "dotted") continue; // a dotted line makes nobody a manager
      if (from !== last) above = places.get((last = from));
      const below = places.get(to);
      if (above === undefined) continue;
      this.isAbove[above] = 1;
      if (below !== undefined) this.parents[below] = above;
    }
  }

  private cardAt(place: number): PersonCard | undefined {
    const box = this.boxes[place];
    return box === undefined ? undefined : (this.made[place] ??= this.cardOf(box, place));
  }

  private cardOf({ id, x, y, width, height, kind, count: hidden }: MapCard, place: number): PersonCard {
    const isStack = kind === "stack";
    const branch = this.isAbove[place] === 1 ? "open" : !isStack && hidden > 0 ? "closed" : "none";
    return {
      id, x, y, width, height, isStack, hidden, branch,
      parent: this.boxes[this.parents[place] ?? NONE]?.id ?? null,
      person: this.people[this.holders[place] ?? NONE] ?? null,
    };
  }
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
