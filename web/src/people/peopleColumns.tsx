import type { Account, Person } from "../api/model";
import { fitting } from "../accounts/portfolioColumns";
import type { CellEdit, Column, Option, Reading } from "../grid/column";
import { readDay, readList } from "../grid/reading";
import { formatDay } from "../language/formats";
import { t, tMaybe } from "../language/language";
import type { Vocabulary } from "../api/stakes";
import { stakeColumns } from "../stakes/stakeColumns";
import { STAKE_ORDERS } from "../stakes/stakeOrder";
import { Avatar } from "../ui/signs";
import { FUNCTIONS, functionWord, isPlaceholder, nameOf, originOf, SENIORITIES, seniorityWord } from "./words";

export const SHOWN_AT_FIRST: readonly string[] = ["title", "division", "manager", "seniority", "function", "email", "location", "since"];
/** The columns that lead once anything is held of anybody. */
export const SHOWN_OF_STAKES: readonly string[] = ["title", "division", "manager", "roles", "stance", "power", "interest", "coverage", "next_step"];
/** The columns whose values can be set for many people at once, the most usual first. */
export const BULK_COLUMNS = ["division", "manager", "seniority", "function", "location", "title", "grade", "since", "note", ...STAKE_ORDERS] as const;

const LONGEST_NAME = 300;

interface Surroundings {
  account: Account | undefined;
  people: readonly Person[];
  /** What can be said of people: the columns of it are other ones once it is known. */
  fields: Vocabulary["fields"];
  onSelect: (positionId: string) => void;
}

/** Every column that the list of people can show, the name first. */
export function peopleColumns({ account, people, fields, onSelect }: Surroundings): readonly Column<Person>[] {
  return [
    { id: "name", label: t("field.name"), width: 200, sort: "name", draw: (person) => <Name person={person} onSelect={onSelect} />, text: (person) => person.name, edit: named() },
    { ...plain("title", 196, (person) => person.title), edit: { ...wordsOf("title"), options: offered(people.map((person) => person.title)), kind: "choice" } },
    { id: "division", label: t("field.division"), width: 136, sort: "division", draw: (person) => <Said text={person.division} title={person.division_path.join(" › ")} />, text: (person) => person.division_path.join(" / "), edit: divisions(account) },
    { id: "manager", label: t("field.manager"), width: 136, sort: "manager", draw: (person) => <Said text={person.manager_name} />, text: (person) => person.manager_name ?? "", edit: managers(people) },
    { id: "seniority", label: t("field.seniority"), width: 96, sort: "seniority", draw: (person) => <Read word={person.seniority === "unknown" ? null : seniorityWord(person.seniority)} confidence={person.seniority_confidence} />, text: (person) => seniorityWord(person.seniority), edit: oneOf("seniority", SENIORITIES, seniorityWord) },
    { id: "function", label: t("field.function"), width: 124, sort: "function", draw: (person) => <Read word={person.function === "unknown" ? null : functionWord(person.function)} confidence={person.function_confidence} />, text: (person) => functionWord(person.function), edit: oneOf("function", FUNCTIONS, functionWord) },
    { id: "email", label: t("field.email"), width: 160, sort: "email", draw: (person) => <Said text={listed(person.emails)} />, text: (person) => listed(person.emails) ?? "", edit: addresses() },
    { id: "phone", label: t("field.phone"), width: 132, draw: (person) => <Said text={listed(person.phones)} />, text: (person) => listed(person.phones) ?? "", edit: { ...wordsOf("phones"), read: (text) => ({ set: { phones: readList(text) } }) } },
    { ...plain("location", 104, (person) => person.location), edit: { ...wordsOf("location"), options: offered(people.map((person) => person.location)), kind: "choice" } },
    plain("grade", 80, (person) => person.grade),
    { id: "since", label: t("field.since"), width: 100, sort: "since", draw: (person) => <Said text={person.valid_from === null ? null : formatDay(person.valid_from)} />, text: (person) => person.valid_from ?? "", edit: days() },
    plain("note", 200, (person) => person.note),
    ...stakeColumns(fields),
  ];
}

function Name({ person, onSelect }: { person: Person; onSelect: (positionId: string) => void }) {
  return (
    <span className="row grow">
      <Avatar name={isPlaceholder(person) ? null : person.name} size="small" />
      <button type="button" tabIndex={-1} className={isPlaceholder(person) ? "main secondary" : "main"} dir="auto" title={nameOf(person)} onClick={() => { onSelect(person.position_id); }}>{nameOf(person)}</button>
      {person.badge !== null && <span className="badge ink">{tMaybe(`badge.${person.badge}`) ?? person.badge}</span>}
    </span>
  );
}

function Said({ text, title }: { text: string | null; title?: string }) {
  if (text === null || text === "") return <span className="tertiary">–</span>;
  return <span className="cut" title={title ?? text} dir="auto">{text}</span>;
}

/** A value that may be read from the title: then it is only assumed. */
function Read({ word, confidence }: { word: string | null; confidence: number | null }) {
  if (word === null) return <span className="tertiary">–</span>;
  return <span className={confidence === null ? "badge cut" : "badge assumed cut"} title={originOf(word, confidence)}>{word}</span>;
}

function plain(field: "title" | "location" | "grade" | "note", width: number, of: (person: Person) => string | null): Column<Person> {
  return { id: field, label: t(`field.${field}`), width, sort: field, draw: (person) => <Said text={of(person)} />, text: (person) => of(person) ?? "", edit: wordsOf(field) };
}

function wordsOf(field: string): CellEdit<Person> {
  return { kind: "text", isFree: true, read: (text) => ({ set: { [field]: text === "" ? null : text } }) };
}

/** The values that occur already, each once, the most usual first. */
function offered(values: readonly (string | null)[]): (typed: string) => readonly Option[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null && value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  const options = [...counts].sort((a, b) => b[1] - a[1]).map(([value]): Option => ({ value, label: value }));
  return (typed) => (typed.trim() === "" ? [] : fitting(options, typed));
}

function named(): CellEdit<Person> {
  return {
    kind: "text",
    read: (text, person) => {
      if (text.trim() === "") return { fault: t("grid.needs_name") };
      if (person !== null && person.seat === "group") return { fault: t("people.group_has_no_name") };
      return Array.from(text).length > LONGEST_NAME ? { fault: t("grid.too_long", { most: LONGEST_NAME }) } : { set: { name: text } };
    },
  };
}

function addresses(): CellEdit<Person> {
  return {
    kind: "text",
    isOpen: (person) => !isPlaceholder(person),
    read: (text) => {
      const emails = readList(text.replaceAll(/\s+/g, ","));
      const odd = emails.find((email) => !/^[^\s@]+@[^\s@]+$/.test(email));
      return odd === undefined ? { set: { emails } } : { fault: t("people.no_email", { text: odd }) };
    },
  };
}

function days(): CellEdit<Person> {
  return {
    kind: "date",
    read: (text) => {
      const day = text === "" ? null : readDay(text);
      return text !== "" && day === null ? { fault: t("grid.no_day", { text }) } : { set: { valid_from: day } };
    },
  };
}

function oneOf(field: string, values: readonly string[], word: (value: string) => string): CellEdit<Person> {
  const options = values.map((value): Option => ({ value, label: word(value) }));
  return {
    kind: "choice",
    options: (typed) => fitting(options, typed),
    read: (text, _person, value) => {
      const said = text.trim().toLocaleLowerCase();
      const found = value ?? (said === "" ? "unknown" : options.find((option) => option.value === said || option.label.toLocaleLowerCase() === said)?.value);
      return found === undefined ? { fault: t("grid.no_such", { text }) } : { set: { [field]: found } };
    },
  };
}

/** Divisions by their paths, "Group / IT"; the name of one alone means that one, a new path makes a new one. */
function divisions(account: Account | undefined): CellEdit<Person> {
  const byId = new Map((account?.divisions ?? []).map((division) => [division.id, division]));
  const pathOf = (id: string): string[] => {
    const path: string[] = [];
    for (let at = byId.get(id); at !== undefined && path.length < byId.size; at = at.parent_id === null ? undefined : byId.get(at.parent_id)) path.unshift(at.name);
    return path;
  };
  const options = [...byId.keys()].map((id): Option => ({ value: id, label: pathOf(id).join(" / ") })).sort((a, b) => a.label.localeCompare(b.label));
  return {
    kind: "choice",
    isFree: true,
    options: (typed) => fitting(options, typed),
    read: (text, _person, value) => {
      const path = text.split(" / ").map((part) => part.trim()).filter((part) => part !== "");
      const alike = [...byId.values()].filter((division) => division.name.toLocaleLowerCase() === text.trim().toLocaleLowerCase());
      const known = value ?? (path.length === 1 && alike.length === 1 ? alike[0]?.id : undefined);
      return { set: { division: known === undefined ? path : pathOf(known) } };
    },
  };
}

/** Superiors by name; where several are called the same, one is taken from the list. */
function managers(people: readonly Person[]): CellEdit<Person> {
  const options = people.map((person): Option => ({ value: person.position_id, label: nameOf(person), ...(person.title === null ? {} : { detail: person.title }) }));
  return {
    kind: "choice",
    options: (typed, row) => fitting(options.filter((option) => option.value !== row?.position_id), typed),
    read: (text, row, value): Reading => {
      const said = text.trim().toLocaleLowerCase();
      if (value !== undefined || said === "") return { set: { manager_id: value ?? null } };
      const found = people.filter((person) => person.name.toLocaleLowerCase() === said || (person.name === "" && person.title?.toLocaleLowerCase() === said));
      const [only] = found;
      if (only === undefined) return { fault: t("people.nobody_called", { name: text }) };
      if (found.length > 1) return { fault: t("people.several_called", { name: text, count: found.length }) };
      return only.position_id === row?.position_id ? { fault: t("error.boss_cycle") } : { set: { manager_id: only.position_id } };
    },
  };
}

function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(", ");
}
