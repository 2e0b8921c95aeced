/** What an account's address says besides the lens: every view can be sent to somebody. */
export interface AccountSearch {
  /** The day of the map; today without it. */
  as_of?: string;
  /** The position whose panel is open. */
  selected?: string;
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
  /** The map alone, large, for showing to others. */
  present?: true;
  /** As it was known at a moment (ISO, UTC); now without it. */
  as_known?: string;
  /** An earlier day to compare the day of the map with. */
  since?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/;

/** The part of an address that can be understood; the rest is left out. */
export function readAccountSearch(search: Record<string, unknown>): AccountSearch {
  const found: AccountSearch = {};
  for (const name of ["as_of", "since"] as const) {
    const day = search[name];
    if (typeof day === "string" && DAY.test(day)) found[name] = day;
  }
  if (typeof search.as_known === "string" && MOMENT.test(search.as_known)) found.as_known = search.as_known;
  for (const name of ["selected", "q", "fill", "outline", "near"] as const) {
    const text = search[name];
    if (typeof text === "string" && text !== "") found[name] = text;
  }
  for (const name of ["expand", "collapse", "filter"] as const) {
    const list = search[name];
    if (Array.isArray(list) && list.length > 0) found[name] = list.map(String);
  }
  if (search.present === true) found.present = true;
  return found;
}
