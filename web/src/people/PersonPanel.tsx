import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { AlsoHere } from "../accounts/Onlookers";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { isPast, whenOf } from "../accounts/when";
import type { Account, Onlooker, Person, Portrait } from "../api/model";
import { portraitQuery } from "../api/queries";
import { formatMoment, formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { PanelStakes } from "../stakes/PanelStakes";
import { Button } from "../ui/Button";
import { Menu, MenuItem } from "../ui/Menu";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";
import { Avatar } from "../ui/signs";
import { ErrorNotice } from "../ui/states";
import { AddPerson } from "./AddPerson";
import { EditPerson } from "./EditPerson";
import { PanelCareer, PanelLines } from "./PanelCareer";
import { PanelHistory } from "./PanelHistory";
import { PanelNotes } from "./PanelNotes";
import { PanelSheet } from "./PanelSheet";
import { PanelValues, useAssess } from "./PanelValues";
import { LeaveDialog, MoveDialog, RemoveDialog } from "./PersonDialogs";
import { freshSign, OF_CONTACT, OF_SEAT, tellFresh, valuesIn } from "./saying";
import { functionWord, isPlaceholder, nameOf, originOf, seniorityWord } from "./words";

interface PersonPanelProps {
  account: Account;
  person: Person;
  people: readonly Person[];
  /** The other windows on the account. */
  others: readonly Onlooker[];
  onSelect: (positionId: string | null) => void;
  /** What the lens that is looked through tells of them, before everything else. */
  extra?: React.ReactNode;
}

type Command = "edit" | "move" | "leave" | "remove" | "fill" | "print" | "log";

/** Only who logs a contact needs it. */
const LogInteraction = lazy(async () => ({ default: (await import("../interactions/LogInteraction")).LogInteraction }));

/** Everything we know of one person in this account and on which ground, and what can be done. */
export function PersonPanel({ account, person, people, others, onSelect, extra }: PersonPanelProps) {
  const [command, setCommand] = useState<Command | null>(null);
  const [search] = useAccountSearch();
  const portrait = useQuery(portraitQuery(account.id, person.position_id, whenOf(search)));
  const canWrite = !isPast(search);
  const close = (): void => {
    setCommand(null);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented && document.querySelector(".veil, .popover") === null) onSelect(null);
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, [onSelect]);
  const dialog = { account, person, people, onClose: close };
  return (
    <aside className="panel" aria-label={nameOf(person)}>
      <Head person={person} people={people} canWrite={canWrite} onCommand={setCommand} onSelect={onSelect} />
      <AlsoHere others={others} positionId={person.position_id} />
      <div className="panel-scroll" tabIndex={0} role="group" aria-label={nameOf(person)}>
        {extra}
        {portrait.data === undefined ? (
          portrait.isError ? <section><ErrorNotice error={portrait.error} onRetry={() => void portrait.refetch()} /></section> : <PanelLoading />
        ) : (
          <Body portrait={portrait.data} person={person} people={people} canWrite={canWrite} onSelect={onSelect} />
        )}
      </div>
      <div className="panel-foot">
        {!canWrite ? (
          <span className="caption tertiary">{search.as_known === undefined ? t("person.past") : t("person.knew_then", { moment: formatMoment(search.as_known) })}</span>
        ) : isPlaceholder(person) ? (
          <Button look="primary" icon="plus" onPress={() => { setCommand("fill"); }}>{t("person.fill_seat")}</Button>
        ) : (
          <>
            <Button icon="mail" onPress={() => { setCommand("log"); }}>{t("person.log_contact")}</Button>
            <Button icon="edit" onPress={() => { setCommand("edit"); }}>{t("action.edit")}</Button>
          </>
        )}
        <span className="grow" />
        <Link className="caption" to="/accounts/$accountId/people/$positionId" params={{ accountId: account.id, positionId: person.position_id }} search={(before: Record<string, unknown>) => before}>{t("individual.open")}</Link>
      </div>
      {command === "edit" && <EditPerson {...dialog} />}
      {command === "move" && <MoveDialog {...dialog} />}
      {command === "leave" && <LeaveDialog {...dialog} />}
      {command === "remove" && <RemoveDialog {...dialog} onRemoved={() => { onSelect(null); }} />}
      {command === "fill" && <AddPerson account={account} people={people} seat={person} onClose={close} onAdded={onSelect} />}
      {command === "log" && <Suspense fallback={null}><LogInteraction account={account} people={people} about={person} onClose={close} /></Suspense>}
      {command === "print" && portrait.data !== undefined && <PanelSheet account={account} person={person} portrait={portrait.data} onPrinted={close} />}
    </aside>
  );
}

interface HeadProps {
  person: Person;
  people: readonly Person[];
  canWrite: boolean;
  onCommand: (command: Command) => void;
  onSelect: (positionId: string | null) => void;
}

function Head({ person, people, canWrite, onCommand, onSelect }: HeadProps) {
  const manager = people.find((each) => each.position_id === person.manager_id);
  return (
    <>
      <div className="person-head">
        <Avatar name={isPlaceholder(person) ? null : person.name} size="large" />
        <div className="grow">
          <h2><bdi>{nameOf(person)}</bdi></h2>
          <div className="secondary" dir="auto">{person.title ?? t("person.no_title")}</div>
          <div className="caption tertiary">
            {person.division !== null && <>{person.division} · </>}
            {manager === undefined ? t("person.reports_to_nobody") : t("person.reports_to")}{" "}
            {manager !== undefined && <button type="button" className="link" onClick={() => { onSelect(manager.position_id); }}>{nameOf(manager)}</button>}
          </div>
        </div>
        <span className="panel-commands">
          <Commands canWrite={canWrite} onChoose={onCommand} />
          <Button look="quiet" small icon="close" aria-label={t("action.close_panel")} onPress={() => { onSelect(null); }} />
        </span>
      </div>
      <Tags person={person} />
    </>
  );
}

interface BodyProps {
  portrait: Portrait;
  person: Person;
  people: readonly Person[];
  canWrite: boolean;
  onSelect: (positionId: string | null) => void;
}

function Body({ portrait, person, people, canWrite, onSelect }: BodyProps) {
  const reports = people.filter((each) => each.manager_id === person.position_id);
  const shown = { portrait, person, canSay: canWrite, onSelect };
  return (
    <>
      <PanelStakes accountId={portrait.account_id} person={person} people={people} canSay={canWrite} onSelect={onSelect} />
      <StillTrue portrait={portrait} person={person} canSay={canWrite} />
      <PanelValues title={t("person.position")} values={valuesIn(portrait.values, OF_SEAT)} {...shown} />
      <PanelValues title={t("person.contact")} values={valuesIn(portrait.values, OF_CONTACT)} {...shown} />
      {person.note !== null && <section aria-label={t("field.note")}><h3>{t("field.note")}</h3><p dir="auto">{person.note}</p></section>}
      <PanelNotes portrait={portrait} canWrite={canWrite} />
      <PanelLines portrait={portrait} onSelect={onSelect} />
      {reports.length > 0 && <Reports reports={reports} onSelect={onSelect} />}
      <PanelCareer portrait={portrait} />
      <PanelHistory portrait={portrait} canUndo={canWrite} />
    </>
  );
}

/** How fresh the whole is, and the question whether it still holds. */
function StillTrue({ portrait, person, canSay }: { portrait: Portrait; person: Person; canSay: boolean }) {
  const assess = useAssess(portrait, person);
  const values = valuesIn(portrait.values, [...OF_SEAT, ...OF_CONTACT]);
  const day = person.confirmed_on;
  const sign = freshSign(day, portrait.as_of);
  return (
    <section className="still-true" aria-label={t("person.still_true")}>
      <span className={sign === "old" ? "fresh" : `fresh ${sign}`} aria-hidden="true" />
      <span className="grow secondary">{tellFresh(day)}</span>
      {canSay && values.length > 0 && (
        <>
          <span className="secondary">{t("person.still_true")}</span>
          <Button small icon="check" isDisabled={assess.isPending} onPress={() => { assess.mutate({ values, statement: { confirmation: "confirmed" } }); }}>{t("person.confirm_all")}</Button>
        </>
      )}
      {assess.isError && <ErrorNotice error={assess.error} onRetry={() => { assess.mutate({ values, statement: { confirmation: "confirmed" } }); }} />}
    </section>
  );
}

function Commands({ canWrite, onChoose }: { canWrite: boolean; onChoose: (command: Command) => void }) {
  return (
    <Opener isMenu>
      <Button look="quiet" small icon="more" aria-label={t("action.more")} />
      <Popover side="below end">
        <Menu onAction={(id) => { onChoose(id as Command); }}>
          <MenuItem id="print">{t("action.print")}</MenuItem>
          {canWrite && (
            <>
              <MenuItem id="edit">{t("action.edit")}</MenuItem>
              <MenuItem id="move">{t("person.change_manager")}</MenuItem>
              <MenuItem id="leave">{t("person.mark_left")}</MenuItem>
              <MenuItem id="remove" isDanger>{t("person.remove")}</MenuItem>
            </>
          )}
        </Menu>
      </Popover>
    </Opener>
  );
}

function Tags({ person }: { person: Person }) {
  const seniority = seniorityWord(person.seniority);
  const work = functionWord(person.function);
  return (
    <div className="person-tags">
      {(person.changes ?? []).map((change) => <span key={change} className="badge ink">{tMaybe(`difference.${change}`) ?? change}</span>)}
      {person.badge !== null && person.changes === undefined && <span className="badge ink">{tMaybe(`badge.${person.badge}`) ?? person.badge}</span>}
      {person.seniority !== "unknown" && <span className={person.seniority_confidence === null ? "tag" : "tag assumed"} title={originOf(seniority, person.seniority_confidence)}>{seniority}</span>}
      {person.function !== "unknown" && <span className={person.function_confidence === null ? "tag" : "tag assumed"} title={originOf(work, person.function_confidence)}>{work}</span>}
    </div>
  );
}

function Reports({ reports, onSelect }: { reports: readonly Person[]; onSelect: (id: string) => void }) {
  return (
    <section aria-label={t("person.reports")}>
      <h3>{t("person.reports")}<span className="badge">{formatNumber(reports.length)}</span></h3>
      <ul className="reports">
        {reports.map((report) => (
          <li key={report.position_id}>
            <Avatar name={isPlaceholder(report) ? null : report.name} size="small" />
            <button type="button" className="grow cut" onClick={() => { onSelect(report.position_id); }} title={report.title ?? ""}>
              <span className="link">{nameOf(report)}</span> <span className="caption tertiary">{report.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PanelLoading() {
  return (
    <section role="status" aria-label={t("state.loading")}>
      {[70, 45, 60, 50].map((width) => <div key={width} className="skeleton" style={{ width: `${String(width)}%`, margin: "10px 0" }} />)}
    </section>
  );
}
