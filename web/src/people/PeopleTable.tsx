import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useState } from "react";
import type { AccountSearch } from "../accounts/address";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { whenOf } from "../accounts/when";
import { accountQuery, rosterQuery } from "../api/queries";
import type { Account, Person } from "../api/model";
import { useCommands } from "../frame/commands";
import { Grid, type GridHandle } from "../grid/Grid";
import { Lines } from "../grid/lines";
import { Refusal } from "../grid/Refusal";
import type { MenuItemSpec } from "../grid/RowMenu";
import { t } from "../language/language";
import { isAnythingHeld } from "../stakes/stakeFacets";
import { useVocabulary } from "../stakes/vocabulary";
import { Button } from "../ui/Button";
import { Empty, ErrorState, Loading } from "../ui/states";
import { useChosenPeople } from "./chosenPeople";
import { facetOf } from "./facets";
import { groupedPeople, PEOPLE_ORDERS, type PeopleOrder, shownPeople } from "./order";
import { PastePeople } from "./PastePeople";
import { PeopleBar } from "./PeopleBar";
import { PeopleBulk } from "./PeopleBulk";
import { peopleColumns, SHOWN_AT_FIRST, SHOWN_OF_STAKES } from "./peopleColumns";
import { useHeld, withHeld } from "./usePeople";
import { usePeopleEdits } from "./usePeopleEdits";
import { isPlaceholder, nameOf } from "./words";

const ROW = 36;
const HEAD = 32;
const NONE: readonly string[] = [];

/** Everybody in the account as a spreadsheet: the same people as on the map, edited one by one or many at once. */
export function PeopleTable() {
  const { accountId } = useParams({ from: "/accounts/$accountId/people" });
  const [search] = useAccountSearch();
  const roster = useQuery(rosterQuery(accountId, whenOf(search)));
  const held = useHeld(accountId);
  const items = roster.data?.items;
  const people = useMemo(() => withHeld(items ?? [], held), [items, held]);
  const account = useQuery(accountQuery(accountId));
  const [pasted, setPasted] = useState<string | null>(null);
  const paste = useCallback((text: string) => { setPasted(text); }, []);
  if (roster.data === undefined) return roster.isError ? <ErrorState error={roster.error} onRetry={() => void roster.refetch()} /> : <Loading />;
  return (
    <>
      {roster.data.items.length === 0 ? (
        <Empty title={t("map.nobody")} actions={<Link className="button primary" to="/imports" search={{ account: account.data?.name ?? "" }}>{t("import.people")}</Link>}>
          {t("map.nobody_why")}
        </Empty>
      ) : (
        <KnownPeople accountId={accountId} account={account.data} people={people} seq={roster.data.seq} onPaste={paste} />
      )}
      {pasted !== null && account.data !== undefined && <PastePeople account={account.data} text={pasted} onClose={() => { setPasted(null); }} />}
    </>
  );
}

interface KnownPeopleProps {
  accountId: string;
  account: Account | undefined;
  people: readonly Person[];
  seq: number;
  onPaste: (text: string) => void;
}

function KnownPeople({ accountId, account, people, seq, onPaste }: KnownPeopleProps) {
  const [search, change] = useAccountSearch();
  const navigate = useNavigate();
  const grid = useRef<GridHandle>(null);
  const [chosen, setChosen] = useChosenPeople(accountId);
  const select = useCallback((id: string) => { change({ selected: id }); }, [change]);
  const { fields } = useVocabulary();
  const columns = useMemo(() => peopleColumns({ account, people, fields, onSelect: select }), [account, people, fields, select]);
  const shownIds = search.columns ?? (isAnythingHeld(people) ? SHOWN_OF_STAKES : SHOWN_AT_FIRST);
  const shown = useMemo(() => columns.filter((column, at) => at === 0 || shownIds.includes(column.id)), [columns, shownIds]);
  const order = orderOf(search);
  const { rows, lines } = useLines(people, search, order);
  const edits = usePeopleEdits(accountId, columns, people, search.opportunity ?? null);
  const isPast = search.as_of !== undefined;
  const closed = search.closed ?? NONE;
  const open = useCallback((next: AccountSearch): void => void navigate({ to: "/accounts/$accountId/people", params: { accountId }, search: next }), [navigate, accountId]);
  useCommands([{ id: "people.grid", label: t("command.to_table"), icon: "people", run: () => grid.current?.focus() }]);
  return (
    <>
      <PeopleBar accountId={accountId} search={search} people={people} count={rows.length} order={order} columns={columns} shown={shownIds} onChange={(parts) => { change(parts); }} onOpen={open} />
      <div className="body">
        {rows.length === 0 ? (
          <Empty title={t("people.no_match")} actions={<Button onPress={() => { change({ q: undefined, filter: undefined }); }}>{t("portfolio.show_all")}</Button>}>{t("people.no_match_why")}</Empty>
        ) : (
          <Grid
            handle={grid}
            label={t("lens.people")}
            columns={shown}
            lines={lines}
            rowAt={(index) => rows[index]}
            keyOf={idOf}
            nameOf={nameOf}
            order={{ by: order.by, isDescending: order.descending }}
            onOrder={({ by, isDescending }) => { change({ sort: by, order: isDescending ? "desc" : "asc" }); }}
            chosen={chosen}
            onChosen={setChosen}
            between={(from, to) => Promise.resolve(rows.slice(from, to + 1))}
            onToggleGroup={(value) => { change({ closed: closed.includes(value) ? closed.filter((each) => each !== value) : [...closed, value] }); }}
            openedKey={search.selected}
            onOpen={(person) => { select(person.position_id); }}
            onChange={isPast ? null : edits.apply}
            onPasteRows={onPaste}
            menuOf={(person) => menuOf(person, select, people)}
            pending={edits.pending}
            isFailed={edits.refused !== null}
            seq={seq}
          />
        )}
        {!isPast && <PeopleBulk accountId={accountId} people={rows} chosen={chosen} onChosen={setChosen} columns={columns} edits={edits} seq={seq} />}
        <Refusal edits={edits} />
      </div>
    </>
  );
}

function menuOf(person: Person, select: (id: string) => void, people: readonly Person[]): readonly MenuItemSpec[] {
  const manager = people.find((each) => each.position_id === person.manager_id);
  return [
    { id: "open", label: t("people.open"), run: () => { select(person.position_id); } },
    ...(manager === undefined ? [] : [{ id: "manager", label: t("people.open_manager", { name: nameOf(manager) }), run: () => { select(manager.position_id); } }]),
    ...(isPlaceholder(person) || person.emails[0] === undefined ? [] : [{ id: "copy", label: t("people.copy_email"), run: () => void navigator.clipboard.writeText(person.emails.join(", ")) }]),
  ];
}

/** The people in their order, and where each stands: in groups or not. */
function useLines(people: readonly Person[], search: AccountSearch, order: PeopleOrder) {
  const { q, filter, group, closed } = search;
  const { by, descending } = order;
  return useMemo(() => {
    const found = shownPeople(people, { text: q ?? "", tokens: filter ?? NONE }, { by, descending });
    const facet = facetOf(group);
    if (facet === undefined) return { rows: found, lines: new Lines(found.length, null, ROW, HEAD) };
    const groups = groupedPeople(found, facet);
    const heads = groups.map(({ value, word, people: { length: count } }) => ({ value, label: word, count, isClosed: closed?.includes(value) ?? false }));
    return { rows: groups.flatMap((each) => each.people), lines: new Lines(found.length, heads, ROW, HEAD) };
  }, [people, q, filter, group, closed, by, descending]);
}

function orderOf(search: AccountSearch): PeopleOrder {
  return { by: PEOPLE_ORDERS.find((each) => each === search.sort) ?? "seniority", descending: search.order === "desc" };
}

function idOf(person: Person): string {
  return person.position_id;
}
