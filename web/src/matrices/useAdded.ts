import { useMemo, useState } from "react";
import type { Person, SightedPerson } from "../api/model";
import { nameOf } from "../people/words";

/** Those who stand at the head of a matrix, and those whom one has added beside them without saying anything of them yet. */
export function useAdded(known: readonly SightedPerson[], people: readonly Person[]) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const [order, setOrder] = useState<readonly string[]>([]);
  const found = useMemo(() => {
    const ids = new Set(known.map((each) => each.subject_id));
    const others = people.filter((person) => person.mapped && person.status !== "left" && !ids.has(subjectOf(person)));
    const extra = added.flatMap((id) => others.filter((person) => person.position_id === id).slice(0, 1));
    return {
      all: [...known, ...extra.map(blank)],
      addable: others.filter((person) => !added.includes(person.position_id)),
      add: (positionId: string) => { setAdded((before) => [...before, positionId]); },
    };
  }, [known, people, added]);
  const kept = keptOrder(order, found.all.map(({ subject_id: id }) => id));
  if (kept !== order) setOrder(kept);
  const columns = useMemo(() => {
    const byId = new Map(found.all.map((person) => [person.subject_id, person]));
    return kept.flatMap((id) => byId.get(id) ?? []);
  }, [found, kept]);
  return { ...found, columns };
}

/** The order in which one began to work: nobody moves away under one's hands, who comes stands at the end. */
export function keptOrder(before: readonly string[], now: readonly string[]): readonly string[] {
  const [known, there] = [new Set(before), new Set(now)];
  const kept = [...before.filter((id) => there.has(id)), ...now.filter((id) => !known.has(id))];
  return kept.length === before.length && kept.every((id, at) => id === before[at]) ? before : kept;
}

/** Of whom things are said: the person, or the seat while nobody is known in it. */
export function subjectOf(person: Pick<Person, "person_id" | "position_id">): string {
  return person.person_id ?? person.position_id;
}

/** Somebody of whom nothing is held. */
function blank(person: Person): SightedPerson {
  const unrated = { value: null, estimated: false };
  return {
    subject_id: subjectOf(person), position_id: person.position_id, name: person.name === "" ? (person.title ?? nameOf(person)) : person.name,
    placeholder: person.seat !== "filled", title: person.title, division: person.division, seniority: person.seniority as SightedPerson["seniority"],
    roles: [], stance: "unknown", stance_is: null, political_status: "unknown", power: unrated, interest: unrated,
    coverage: "unknown", engagement: null, engagement_desired: null, ring: null,
  };
}
