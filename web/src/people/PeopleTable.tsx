import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { isPast } from "../accounts/when";
import { accountQuery } from "../api/queries";
import type { Person } from "../api/model";
import { formatDay } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { SortHead } from "../ui/SortHead";
import { Search } from "../ui/Search";
import { Avatar } from "../ui/signs";
import { Empty, ErrorState, Loading } from "../ui/states";
import { useRows } from "../ui/useRows";
import { shownPeople, type PeopleOrder } from "./order";
import { TitleCell } from "./TitleCell";
import { usePeople } from "./usePeople";
import { functionWord, isPlaceholder, nameOf, originOf, seniorityWord } from "./words";

const ROW = 44;

/** Everybody in the account as a list: the same people as on the map. */
export function PeopleTable() {
  const { accountId } = useParams({ from: "/accounts/$accountId/people" });
  const [search, change] = useAccountSearch();
  const [order, setOrder] = useState<PeopleOrder>({ by: "seniority", descending: false });
  const people = usePeople(accountId);
  const account = useQuery(accountQuery(accountId));
  const filter = search.q ?? "";
  const shown = useMemo(() => shownPeople(people.data ?? [], filter, order), [people.data, filter, order]);
  if (people.isPending) return <Loading />;
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (people.data.length === 0) {
    return (
      <Empty title={t("map.nobody")} actions={<Link className="button primary" to="/imports" search={{ account: account.data?.name ?? "" }}>{t("import.people")}</Link>}>
        {t("map.nobody_why")}
      </Empty>
    );
  }
  return (
    <>
      <div className="bar">
        <Search label={t("people.filter")} value={filter} onChange={(text) => { change({ q: text }); }} width={260} />
        <span className="tertiary">{t("people.count", { count: shown.length, total: people.data.length })}</span>
      </div>
      {shown.length === 0 ? <Empty title={t("people.no_match")}>{t("people.no_match_why", { filter })}</Empty> : (
        <Rows accountId={accountId} people={shown} order={order} onOrder={setOrder} isPast={isPast(search)} selectedId={search.selected} onSelect={(id) => { change({ selected: id }); }} />
      )}
    </>
  );
}

interface RowsProps {
  accountId: string;
  people: readonly Person[];
  order: PeopleOrder;
  onOrder: (order: PeopleOrder) => void;
  isPast: boolean;
  selectedId: string | undefined;
  onSelect: (id: string) => void;
}

function Rows({ accountId, people, order, onOrder, isPast, selectedId, onSelect }: RowsProps) {
  const { scroller, items, above, below } = useRows(people.length, ROW);
  const head = (by: PeopleOrder["by"], label: string, width?: string) => <SortHead by={by} label={label} order={order} onOrder={onOrder} width={width} />;
  return (
    <div className="scroll" ref={scroller}>
      <table className="table" aria-rowcount={people.length + 1} style={{ minWidth: 880 }}>
        <thead>
          <tr>
            {head("name", t("field.name"), "22%")}
            {head("title", t("field.title"), "26%")}
            {head("division", t("field.division"), "18%")}
            {head("seniority", t("field.seniority"), "13%")}
            {head("manager", t("field.manager"), "13%")}
            {head("since", t("field.since"), "100px")}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr className="spacer" aria-hidden="true"><td colSpan={6} style={{ height: above }} /></tr>}
          {items.map(({ index }) => {
            const person = people[index];
            if (person === undefined) return null;
            return (
              <tr key={person.position_id} aria-rowindex={index + 2} className={person.position_id === selectedId ? "linked selected" : "linked"} onClick={() => { onSelect(person.position_id); }}>
                <PersonCells accountId={accountId} person={person} isPast={isPast} onSelect={onSelect} />
              </tr>
            );
          })}
          {below > 0 && <tr className="spacer" aria-hidden="true"><td colSpan={6} style={{ height: below }} /></tr>}
        </tbody>
      </table>
    </div>
  );
}

interface PersonCellsProps {
  accountId: string;
  person: Person;
  isPast: boolean;
  onSelect: (id: string) => void;
}

function PersonCells({ accountId, person, isPast, onSelect }: PersonCellsProps) {
  const seniority = seniorityWord(person.seniority);
  return (
    <>
      <td>
        <span className="row">
          <Avatar name={isPlaceholder(person) ? null : person.name} />
          <span className="grow">
            <button type="button" className="main" style={{ maxWidth: "100%" }} onClick={() => { onSelect(person.position_id); }}>{nameOf(person)}</button>
            {person.emails[0] !== undefined && <span className="sub">{person.emails[0]}</span>}
          </span>
          {person.badge !== null && <span className="badge ink">{tMaybe(`badge.${person.badge}`) ?? person.badge}</span>}
        </span>
      </td>
      <td>{isPast ? <span className="cut" title={person.title ?? ""}>{person.title ?? "–"}</span> : <TitleCell accountId={accountId} person={person} />}</td>
      <td><span className="cut secondary" title={person.division_path.join(" › ")}>{person.division ?? "–"}</span></td>
      <td>
        {person.seniority === "unknown" ? <span className="tertiary">–</span> : <span className={person.seniority_confidence === null ? "badge" : "badge assumed"} title={originOf(seniority, person.seniority_confidence)}>{seniority}</span>}
        {person.function !== "unknown" && <span className="sub">{functionWord(person.function)}</span>}
      </td>
      <td><span className="cut secondary" title={person.manager_name ?? ""}>{person.manager_name ?? "–"}</span></td>
      <td className="tertiary nowrap">{person.valid_from === null ? "–" : formatDay(person.valid_from)}</td>
    </>
  );
}
