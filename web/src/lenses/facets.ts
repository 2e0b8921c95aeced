import type { Person, SightedPerson } from "../api/model";
import { spokenLanguage, t, tMaybe } from "../language/language";
import { FACETS, type FacetCount, type PeopleFilter, UNKNOWN } from "../people/facets";
import { matches } from "../people/words";
import { roleWord, stanceWord } from "../stakes/vocabulary";
import { STANCES } from "../ui/stance";

/** Somebody on a lens: what is held of them, and their row in the list of people. `id` is their position. */
export interface LensPerson {
  id: string;
  seen: SightedPerson;
  person: Person;
}

/** What people on lenses differ in: as facets of the list, with what is held of them besides. */
export interface LensFacet {
  id: string;
  label: () => string;
  of: (who: LensPerson) => readonly string[];
  word: (value: string) => string;
  order?: readonly string[];
}

export const ROLES = [
  "decision_maker", "economic_buyer", "approver", "signer", "champion", "coach", "executive_sponsor", "influencer", "technical_buyer",
  "evaluator", "user", "gatekeeper", "blocker", "procurement", "legal_compliance", "other", "unknown",
] as const; // prettier-ignore
export const RINGS = ["core", "inner", "middle", "outer"] as const;

export const STANCE: LensFacet = { id: "stance", label: () => t("stake.stance"), of: ({ seen }) => [seen.stance], word: stanceWord, order: STANCES };
export const ROLE: LensFacet = { id: "roles", label: () => t("stake.role"), of: ({ seen }) => (seen.roles.length === 0 ? [UNKNOWN] : seen.roles), word: roleWord, order: ROLES };
/** Whether both ratings were set by somebody who stands by them. */
export const RATED: LensFacet = { id: "rated", label: () => t("stake.rated"), of: ({ seen }) => ratedOf(seen), word: (value) => tMaybe(`rated_is.${value}`) ?? value, order: ["set", "estimated", "unknown"] };
export const SURE: LensFacet = { id: "confirmation", label: () => t("stake.how_sure"), of: ({ seen }) => (seen.stance_is === null ? [] : [seen.stance_is]), word: (value) => tMaybe(`sure.${value}`) ?? value, order: ["confirmed", "assumed", "disputed"] };

function ratedOf({ power, interest }: SightedPerson): readonly string[] {
  if (power.value === null || interest.value === null) return [UNKNOWN];
  return [power.estimated || interest.estimated ? "estimated" : "set"];
}

const OWN: readonly LensFacet[] = [STANCE, ROLE, RATED, SURE];
/** Every facet that a lens filters by: what is held of somebody first. A value means the same on every lens. */
export const LENS_FACETS: readonly LensFacet[] = [
  ...OWN,
  ...FACETS.filter(({ id }) => !OWN.some((own) => own.id === id)).map((facet): LensFacet => ({ ...facet, of: ({ person }) => facet.of(person) })),
];

/** Whether somebody has, in every facet that is asked for, one of the values asked for, and every word of the text. */
export function fitsLens(who: LensPerson, filter: PeopleFilter): boolean {
  const wanted = new Map<string, Set<string>>();
  for (const token of filter.tokens) {
    const [id = "", ...rest] = token.split(":");
    wanted.set(id, (wanted.get(id) ?? new Set()).add(rest.join(":")));
  }
  for (const facet of LENS_FACETS) {
    const values = wanted.get(facet.id);
    if (values !== undefined && !facet.of(who).some((value) => values.has(value))) return false;
  }
  return filter.text.trim() === "" || matches(who.person, filter.text.trim());
}

/** The values of a facet that occur, in their order, with how often; unknown comes last. */
export function countsOf(people: readonly LensPerson[], facet: LensFacet): FacetCount[] {
  const counts = new Map<string, number>();
  for (const who of people) for (const value of facet.of(who)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const collator = new Intl.Collator(spokenLanguage(), { numeric: true });
  const rank = (value: string): number => (value === UNKNOWN ? 1000 : (facet.order?.indexOf(value) ?? 0));
  return [...counts]
    .map(([value, count]) => ({ value, word: facet.word(value), count }))
    .sort((a, b) => rank(a.value) - rank(b.value) || collator.compare(a.word, b.word));
}

/**
 * Everybody on the map, each once, with what is held of them: nothing of most. Who is seen and no longer in the list
 * (it comes by itself) is left out.
 */
export function joined(seen: readonly SightedPerson[], people: ReadonlyMap<string, Person>): LensPerson[] {
  const told = new Map(seen.map((each) => [each.position_id, each]));
  const subjects = new Set(seen.map((each) => each.subject_id));
  const found: LensPerson[] = [];
  for (const person of people.values()) {
    const id = person.position_id;
    const subject = person.person_id ?? id;
    const known = told.get(id);
    if (known !== undefined) found.push({ id, seen: known, person });
    else if (person.mapped && person.status !== "left" && !subjects.has(subject)) {
      subjects.add(subject);
      found.push({ id, seen: blank(person, subject), person });
    }
  }
  return found;
}

const UNRATED = { value: null, estimated: false };

/** Somebody of whom nothing is held. */
function blank(person: Person, subject: string): SightedPerson {
  return {
    subject_id: subject, position_id: person.position_id, name: person.name === "" ? (person.title ?? "?") : person.name, placeholder: person.seat !== "filled",
    title: person.title, division: person.division, seniority: person.seniority as SightedPerson["seniority"], roles: [], stance: "unknown", stance_is: null,
    political_status: "unknown", power: UNRATED, interest: UNRATED, coverage: "unknown", engagement: null, engagement_desired: null, ring: null,
  };
}
