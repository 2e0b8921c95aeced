import type { SightedPerson } from "../../src/api/model";
import type { LensPerson } from "../../src/lenses/facets";
import { person } from "../person";

/** Somebody on a lens: known by name alone unless more is said. */
export function sighted(name: string, values: Partial<SightedPerson> = {}, row: Parameters<typeof person>[0] = {}): LensPerson {
  const id = name.toLowerCase();
  const seen: SightedPerson = {
    subject_id: `subject-${id}`, position_id: id, name, placeholder: false, title: null, division: null, seniority: "unknown", roles: [],
    stance: "unknown", stance_is: null, political_status: "unknown", power: { value: null, estimated: false }, interest: { value: null, estimated: false },
    coverage: "unknown", engagement: null, engagement_desired: null, ring: null, ...values,
  };
  return { id, seen, person: person({ position_id: id, name, ...row }) };
}

/** A rating that somebody stands by, or an estimate. */
export function rating(value: number | null, estimated = false): { value: number | null; estimated: boolean } {
  return { value, estimated };
}

export function bySubject(...people: LensPerson[]): Map<string, LensPerson> {
  return new Map(people.map((who) => [who.seen.subject_id, who]));
}
