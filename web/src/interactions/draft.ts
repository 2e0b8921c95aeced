import type { Interaction, Person } from "../api/model";
import type { Direction, InteractionKind, NewInteractionRequest, Sentiment } from "../api/schema";
import { isWritten } from "./words";

/** Somebody who took part, as it is sent (`said`: an id or an address) and as it is read. */
export interface Participant {
  said: string;
  name: string;
}

export interface MetDraft {
  form: InteractionKind;
  /** In UTC, to the minute. */
  at: string;
  direction: Direction;
  theirs: readonly Participant[];
  ours: readonly Participant[];
  subject: string;
  outcome: string;
  sentiment: Sentiment;
  note: string;
}

/** What is to be logged, before anything is said: a call of now, by whoever writes it down. */
export function emptyDraft(now: string, me: Participant | null, them: readonly Participant[]): MetDraft {
  return { form: "call", at: now, direction: "mutual", theirs: them, ours: me === null ? [] : [me], subject: "", outcome: "", sentiment: "unknown", note: "" };
}

/** What was logged, to be changed. */
export function draftOf(met: Interaction): MetDraft {
  const people = (some: Interaction["ours"]): Participant[] => some.map(({ id, name }) => ({ said: id ?? name, name }));
  return {
    form: met.form, at: met.at.replace(/(:\d{2})(:\d{2}(\.\d+)?)?Z$/, "$1Z"), direction: met.direction, theirs: people(met.theirs), ours: people(met.ours),
    subject: met.subject ?? "", outcome: met.outcome ?? "", sentiment: met.sentiment, note: met.note ?? "",
  };
}

/** Another kind: which way it went follows, unless somebody chose a way that fits both. */
export function withForm(draft: MetDraft, form: InteractionKind): MetDraft {
  if (isWritten(form) === isWritten(draft.form)) return { ...draft, form };
  return { ...draft, form, direction: isWritten(form) ? (draft.direction === "mutual" ? "outbound" : draft.direction) : "mutual" };
}

/** The draft as it is sent; nothing that is empty is said. */
export function requestOf(draft: MetDraft): NewInteractionRequest {
  const text = (said: string): string | null => (said.trim() === "" ? null : said.trim());
  return {
    form: draft.form, at: draft.at.replace(/T(\d{2}:\d{2})Z$/, "T$1:00Z"), direction: draft.direction, theirs: draft.theirs.map(({ said }) => said), ours: draft.ours.map(({ said }) => said),
    subject: text(draft.subject), outcome: text(draft.outcome), sentiment: draft.sentiment, note: text(draft.note), channel: null,
  };
}

/** What differs from what was logged: fields to set. */
export function changesIn(before: MetDraft, after: MetDraft): Record<string, unknown> {
  const [was, is] = [requestOf(before), requestOf(after)];
  return Object.fromEntries(Object.entries(is).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name as keyof NewInteractionRequest])));
}

/** Whom a text means among people: by name or address; an address that is nobody's stands for itself. Null means nobody. */
export function participantOf(text: string, people: readonly Pick<Person, "person_id" | "name" | "emails">[]): Participant | null {
  const said = text.trim().toLocaleLowerCase();
  if (said === "") return null;
  const found = people.filter((person) => person.person_id !== null && (person.name.toLocaleLowerCase() === said || person.emails.some((email) => email.toLocaleLowerCase() === said)));
  const [only] = found;
  if (only?.person_id != null && found.every((each) => each.person_id === only.person_id)) return { said: only.person_id, name: only.name };
  return /^[^\s@]+@[^\s@]+$/.test(said) ? { said, name: said } : null;
}
