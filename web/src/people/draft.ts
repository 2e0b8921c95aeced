import type { Person, Portrait } from "../api/model";

/** What a form shows of a person and the position, as texts. */
export interface Draft {
  name: string;
  title: string;
  division_id: string;
  seniority: string;
  function: string;
  valid_from: string;
  location: string;
  grade: string;
  emails: string;
  phones: string;
  urls: string;
  language: string;
  note: string;
}

const LISTS = ["emails", "phones", "urls"] as const;
const OF_POSITION = ["title", "division_id", "seniority", "function", "valid_from", "location", "grade", "note"] as const;

export function draftOf(person: Person, portrait: Portrait): Draft {
  const language = portrait.values.find(({ field }) => field === "language")?.value;
  return {
    name: person.name,
    title: person.title ?? "",
    division_id: person.division_id ?? "",
    seniority: person.seniority,
    function: person.function,
    valid_from: person.valid_from ?? "",
    location: person.location ?? "",
    grade: person.grade ?? "",
    emails: person.emails.join(", "),
    phones: person.phones.join(", "),
    urls: person.urls.join(", "),
    language: typeof language === "string" ? language : "",
    note: person.note ?? "",
  };
}

/** What was changed, apart by the entity which holds it, without some fields; an empty text clears. */
export function edits(before: Draft, draft: Draft, without: readonly string[] = []): { ofPerson: Record<string, unknown>; ofPosition: Record<string, unknown> } {
  const ofPerson: Record<string, unknown> = {};
  const ofPosition: Record<string, unknown> = {};
  if (draft.name !== before.name) ofPerson.name = draft.name.trim();
  if (draft.language !== before.language) ofPerson.language = draft.language.trim() === "" ? null : draft.language.trim();
  for (const name of LISTS) {
    if (draft[name] !== before[name]) ofPerson[name] = parts(draft[name]);
  }
  for (const name of OF_POSITION) {
    if (draft[name] !== before[name]) ofPosition[name] = draft[name].trim() === "" ? null : draft[name].trim();
  }
  return { ofPerson: leaving(ofPerson, without), ofPosition: leaving(ofPosition, without) };
}

function leaving(values: Record<string, unknown>, without: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !without.includes(name)));
}

/** "a@x, b@x" is two. */
function parts(text: string): string[] {
  return text.split(/[,;\n]/).map((part) => part.trim()).filter((part) => part !== "");
}
