/** What an account's address says besides the lens: every view can be sent to somebody. */
export interface AccountSearch {
  /** The day of the map; today without it. */
  as_of?: string;
  /** The position whose panel is open. */
  selected?: string;
  /** The deal as to which people are shown; as to the whole account without it. */
  opportunity?: string;
  expand?: string[];
  collapse?: string[];
  /** The filter's text. */
  q?: string;
  /** What else the filter asks for: values of facets, `seniority:director` (see people/facets). */
  filter?: string[];
  /** The facets that fill and outline the cards. */
  fill?: string;
  outline?: string;
  /** Only those so many steps (1 to 9) from somebody along the lines stay bright: `2:position`. */
  near?: string;
  /** The one field of the power/interest grid that is drawn large. */
  only?: string;
  /** The person and the kind to which the list of interactions is narrowed. */
  with?: string;
  form?: string;
  /** The kinds of ties that the influence network shows, and along which standing is read. */
  kinds?: string[];
  /** What the nodes of the influence network are coloured by, and how large they are by. */
  hue?: string;
  size?: string;
  /** Whom the influence network is shown without. */
  without?: string;
  /** The map alone, large, for showing to others. */
  present?: true;
  /** How the list is shown: groups by a facet, the order, the columns, the groups that are closed. */
  group?: string;
  sort?: string;
  order?: string;
  columns?: string[];
  closed?: string[];
  /** The saved view one came from. */
  view?: string;
  /** As it was known at a moment (ISO, UTC); now without it. */
  as_known?: string;
  /** An earlier day to compare the day of the map with. */
  since?: string;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/;

/** The part of an address that can be understood; the rest is left out. */
export function readAccountSearch(search: Record<string, unknown>): AccountSearch {
  const found: AccountSearch = {};
  for (const name of ["as_of", "since"] as const) {
    const day = search[name];
    if (typeof day === "string" && isDay(day)) found[name] = day;
  }
  if (search.present === true) found.present = true;
  if (typeof search.as_known === "string" && isMoment(search.as_known)) found.as_known = search.as_known;
  const words = [
    "selected", "opportunity", "only", "hue", "size", "without", "with", "form", "q", "fill", "outline", "near", "group", "sort", "order", "view",
  ] as const; // prettier-ignore
  return { ...found, ...wordsIn(search, words), ...textsIn(search, ["expand", "collapse", "filter", "kinds", "columns", "closed"] as const) };
}

/** The parts of an address that are texts; the address reads a text of digits as a number. */
export function wordsIn<Name extends string>(search: Record<string, unknown>, names: readonly Name[]): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = search[name];
    if ((typeof text === "string" && text !== "") || typeof text === "number") found[name] = String(text);
  }
  return found;
}

/** The parts that are lists of texts. */
export function textsIn<Name extends string>(search: Record<string, unknown>, names: readonly Name[]): Partial<Record<Name, string[]>> {
  const found: Partial<Record<Name, string[]>> = {};
  for (const name of names) {
    const list = search[name];
    if (Array.isArray(list) && list.length > 0) found[name] = list.map(String);
  }
  return found;
}

/** A day that is in the calendar, as ISO writes it. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}

function isMoment(text: string): boolean {
  return MOMENT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
