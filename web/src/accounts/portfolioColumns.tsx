import { Link } from "@tanstack/react-router";
import type { Account } from "../api/model";
import type { CellEdit, Column, Option, Reading } from "../grid/column";
import { readList, readNumber } from "../grid/reading";
import { formatAge, formatMoney, formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Avatar, Freshness, Meter, Stage } from "../ui/signs";
import { ContactCell, contactText, HealthCell, healthText, NextCell, nextText } from "./GlanceCells";
import { facetWord, LIFECYCLES, STAGES, TIERS } from "./words";

type TextField = "name" | "owner" | "industry" | "country" | "city" | "note" | "currency";

/** What some text columns offer: the values that occur already. */
export type Known = Readonly<Partial<Record<TextField | "tags", readonly string[]>>>;

export const SHOWN_AT_FIRST: readonly string[] = ["people", "health", "contact", "tier", "stage", "owner", "revenue", "snapshot", "changed"];
const LONGEST_NAME = 300;

/** Every column that the portfolio can show, the name first. */
export function portfolioColumns(known: Known): readonly Column<Account>[] {
  const columns: Column<Account>[] = [
    { id: "name", label: t("portfolio.account"), width: 216, sort: "name", draw: Name, text: (account) => account.name, edit: named() },
    { id: "people", label: t("portfolio.people"), width: 108, sort: "people", isNumber: true, draw: People, text: (account) => String(account.people) },
    { id: "reporting", label: t("portfolio.mapped"), width: 124, draw: (account) => (account.people === 0 ? <Nothing /> : <Meter share={account.reporting} />), text: (account) => String(Math.round(account.reporting * 100)) },
    { id: "health", label: t("review.health"), width: 144, draw: (account) => <HealthCell accountId={account.id} />, text: (account) => healthText(account.id) },
    { id: "contact", label: t("review.contact"), width: 92, isNumber: true, draw: (account) => <ContactCell accountId={account.id} />, text: (account) => contactText(account.id) },
    { id: "next", label: t("portfolio.next"), width: 220, draw: (account) => <NextCell accountId={account.id} />, text: (account) => nextText(account.id) },
    { id: "tier", label: t("portfolio.tier"), width: 100, sort: "tier", draw: (account) => (account.tier === "untiered" ? <Nothing /> : <span className="tag">{facetWord("tier", account.tier)}</span>), text: (account) => facetWord("tier", account.tier), edit: oneOf("tier", TIERS) },
    { id: "stage", label: t("portfolio.stage"), width: 140, sort: "stage", draw: (account) => <Stage stage={account.stage} />, text: (account) => facetWord("stage", account.stage), edit: oneOf("stage", STAGES) },
    { id: "lifecycle", label: t("field.lifecycle"), width: 132, sort: "lifecycle", draw: (account) => (account.lifecycle === "unknown" ? <Nothing /> : <span className="cut secondary">{facetWord("lifecycle", account.lifecycle)}</span>), text: (account) => facetWord("lifecycle", account.lifecycle), edit: oneOf("lifecycle", LIFECYCLES) },
    { id: "owner", label: t("portfolio.owner"), width: 134, sort: "owner", draw: Owner, text: (account) => account.owner ?? "", edit: words("owner", known.owner) },
    textColumn("industry", 140, known.industry),
    textColumn("country", 92, known.country),
    { ...textColumn("city", 112, known.city) },
    numberColumn("employees", 104, (account) => account.employees, (account) => formatNumber(account.employees ?? 0)),
    numberColumn("revenue", 100, (account) => account.revenue, (account) => formatMoney(account.revenue ?? 0, account.currency)),
    { ...textColumn("currency", 84), sort: "" },
    { id: "tags", label: t("field.tags"), width: 150, draw: Tags, text: (account) => account.tags.join(", "), edit: tags(known.tags) },
    { id: "snapshot", label: t("portfolio.fresh"), width: 144, sort: "snapshot", draw: (account) => <Freshness day={account.snapshot_on} />, text: (account) => account.snapshot_on ?? "" },
    { id: "changed", label: t("portfolio.changed"), width: 120, sort: "changed", draw: (account) => <span className="cut secondary">{account.changed_at === null ? "–" : formatAge(account.changed_at)}</span>, text: (account) => account.changed_at ?? "" },
    { ...textColumn("note", 220), sort: "" },
  ];
  return columns.map(({ sort, ...column }) => (sort === "" || sort === undefined ? column : { ...column, sort }));
}

/** The columns whose values can be set for many accounts at once, the most usual first. */
export const BULK_COLUMNS = ["owner", "tier", "stage", "lifecycle", "industry", "country", "tags", "note"] as const;

function Name(account: Account) {
  const sub = [account.industry, account.city ?? account.country].filter(Boolean).join(" · ");
  return (
    <span className="grow">
      <Link className="main" tabIndex={-1} to="/accounts/$accountId/org" params={{ accountId: account.id }} title={account.name} dir="auto">{account.name}</Link>
      {sub !== "" && <span className="sub">{sub}</span>}
    </span>
  );
}

function People(account: Account) {
  return (
    <span>
      <span className="strong">{formatNumber(account.people)}</span>
      {account.placeholders > 0 && <span className="sub">{t("portfolio.placeholders", { count: account.placeholders })}</span>}
    </span>
  );
}

function Owner(account: Account) {
  if (account.owner === null || account.owner === "") return <Nothing />;
  return (
    <span className="row grow">
      <Avatar name={account.owner} size="small" ours />
      <span className="cut secondary" title={account.owner}>{account.owner}</span>
    </span>
  );
}

function Tags(account: Account) {
  if (account.tags.length === 0) return <Nothing />;
  return <span className="row grow" title={account.tags.join(", ")}>{account.tags.map((tag) => <span key={tag} className="badge cut">{tag}</span>)}</span>;
}

function Nothing() {
  return <span className="tertiary">–</span>;
}

function textColumn(field: Exclude<TextField, "name">, width: number, offered?: readonly string[]) {
  return {
    id: field,
    label: t(`field.${field}`),
    width,
    sort: field as string,
    draw: (account: Account) => (account[field] === null || account[field] === "" ? <Nothing /> : <span className="cut secondary" title={account[field]} dir="auto">{account[field]}</span>),
    text: (account: Account) => account[field] ?? "",
    edit: words(field, offered),
  };
}

function numberColumn(field: "employees" | "revenue", width: number, of: (account: Account) => number | null, said: (account: Account) => string) {
  return {
    id: field,
    label: t(`field.${field}`),
    width,
    sort: field as string,
    isNumber: true,
    draw: (account: Account) => (of(account) === null ? <Nothing /> : <span>{said(account)}</span>),
    text: (account: Account) => { const value = of(account); return value === null ? "" : String(value); },
    edit: {
      kind: "number",
      read: (text: string): Reading => {
        const value = text === "" ? null : readNumber(text);
        return text !== "" && value === null ? { fault: t("grid.no_number", { text }) } : { set: { [field]: value } };
      },
    } satisfies CellEdit<Account>,
  };
}

function named(): CellEdit<Account> {
  return {
    kind: "text",
    read: (text) => {
      if (text.trim() === "") return { fault: t("grid.needs_name") };
      return Array.from(text).length > LONGEST_NAME ? { fault: t("grid.too_long", { most: LONGEST_NAME }) } : { set: { name: text } };
    },
  };
}

function words(field: TextField, offered: readonly string[] = []): CellEdit<Account> {
  return {
    kind: offered.length > 0 ? "choice" : "text",
    isFree: true,
    ...(offered.length > 0 ? { options: (typed: string) => fitting(offered.map((value) => ({ value, label: value })), typed) } : {}),
    read: (text) => ({ set: { [field]: text === "" ? null : text } }),
  };
}

function tags(offered: readonly string[] = []): CellEdit<Account> {
  return { ...words("note", offered), read: (text) => ({ set: { tags: readList(text) } }) };
}

function oneOf(field: "tier" | "stage" | "lifecycle", values: readonly string[]): CellEdit<Account> {
  const options = values.map((value): Option => ({ value, label: facetWord(field, value) }));
  const last = values.at(-1);
  return {
    kind: "choice",
    options: (typed) => fitting(options, typed),
    read: (text, _row, value) => {
      const said = text.trim().toLocaleLowerCase();
      // an empty cell says that nothing is known, which of tiers and lifecycles is the last
      const found = value ?? (said === "" && field !== "stage" ? last : options.find((option) => option.value === said || option.label.toLocaleLowerCase() === said)?.value);
      return found === undefined ? { fault: t("grid.no_such", { text }) } : { set: { [field]: found } };
    },
  };
}

export function fitting(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return wanted === "" ? options : options.filter((option) => option.label.toLocaleLowerCase().includes(wanted));
}
