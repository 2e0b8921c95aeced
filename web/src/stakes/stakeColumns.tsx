import type { Person, SaidField } from "../api/model";
import type { Vocabulary } from "../api/stakes";
import { fitting } from "../accounts/portfolioColumns";
import type { CellEdit, Column, Option, Reading } from "../grid/column";
import { t } from "../language/language";
import { CoverageDepth, PowerTicks, StanceGlyph } from "./signs";
import { STAKE_ORDERS } from "./stakeOrder";
import { fieldName, tellConfirmation, tellHeld, wordOf } from "./vocabulary";

/** How a cell says that it sets what is held of somebody rather than a field of the seat. */
export const HELD = "held.";

/** Wide enough for the longest words of each, in both languages; numbers need less. */
const WIDTHS: Readonly<Record<string, number>> = { roles: 160, next_step: 160, stance: 144, coverage: 168, power: 92, interest: 92 };

/** What is held of people as columns of their list: read with signs, set in the cell or for many at once. */
export function stakeColumns(fields: Vocabulary["fields"]): readonly Column<Person>[] {
  return STAKE_ORDERS.map((field) => ({
    id: field,
    label: fieldName(field),
    width: WIDTHS[field] ?? 116,
    sort: field,
    draw: (person) => <Held field={field} person={person} />,
    text: (person) => textOf(field, person),
    edit: editOf(field, fields.get(field)),
  }));
}

function textOf(field: string, { held }: Person): string {
  const value = held?.[field]?.value;
  if (value === undefined) return "";
  return typeof value === "number" ? String(value) : tellHeld(field, value);
}

function Held({ field, person }: { field: string; person: Person }) {
  const held = person.held?.[field];
  if (held === undefined) return <span className="tertiary">–</span>;
  const isAssumed = held.confirmation !== "confirmed";
  return (
    <span className="row held-cell" title={`${tellHeld(field, held.value)}\n${tellConfirmation(held)}`}>
      {field === "stance" && <StanceGlyph stance={String(held.value)} />}
      {(field === "power" || field === "interest") && <PowerTicks value={Number(held.value)} isAssumed={isAssumed} />}
      {field === "coverage" && <CoverageDepth coverage={String(held.value)} />}
      <span className={isAssumed ? "cut assumed-word" : "cut"} dir="auto">{typeof held.value === "number" ? (isAssumed ? `~${String(held.value)}` : held.value) : tellHeld(field, held.value)}</span>
    </span>
  );
}

function editOf(field: string, shape: SaidField | undefined): CellEdit<Person> {
  const words = shape?.words ?? [];
  const options = words.map((word): Option => ({ value: word, label: wordOf(field, word) }));
  const set = (value: unknown): Reading => ({ set: { [HELD + field]: value } });
  const was = ({ held }: Person): Readonly<Record<string, unknown>> => ({ [HELD + field]: held?.[field]?.value ?? null });
  if (shape?.shape === "scale") {
    return {
      kind: "number",
      was,
      read: (text) => {
        if (text.trim() === "") return set(null);
        const number = Number(text.trim());
        return Number.isInteger(number) && number >= 0 && number <= shape.most ? set(number) : { fault: t("grid.no_such", { text }) };
      },
    };
  }
  if (shape?.shape === "choice" || shape?.shape === "choices") {
    const found = (said: string): string | undefined => options.find((option) => option.value === said.toLocaleLowerCase() || option.label.toLocaleLowerCase() === said.toLocaleLowerCase())?.value;
    return {
      kind: "choice",
      was,
      isFree: shape.shape === "choices",
      options: (typed) => fitting(options, typed.split(",").at(-1)?.trim() ?? ""),
      read: (text, _person, value) => {
        if (value !== undefined) return set(shape.shape === "choices" ? [value] : value);
        const said = text.split(",").map((each) => each.trim()).filter((each) => each !== "");
        if (said.length === 0) return set(null);
        const meant = said.map(found);
        const odd = said.find((_, place) => meant[place] === undefined);
        if (odd !== undefined) return { fault: t("grid.no_such", { text: odd }) };
        if (shape.shape === "choices") return set(meant);
        return meant.length === 1 ? set(meant[0]) : { fault: t("grid.no_such", { text }) };
      },
    };
  }
  return { kind: "text", was, isFree: true, read: (text) => set(text.trim() === "" ? null : text.trim()) };
}
