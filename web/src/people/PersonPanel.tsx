import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Account, Person } from "../api/model";
import { formatDay, formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { Avatar } from "../ui/signs";
import { AddPerson } from "./AddPerson";
import { EditPerson } from "./EditPerson";
import { LeaveDialog, MoveDialog, RemoveDialog } from "./PersonDialogs";
import { functionWord, isPlaceholder, nameOf, originOf, seniorityWord } from "./words";

interface PersonPanelProps {
  account: Account;
  person: Person;
  people: readonly Person[];
  /** Whether the page shows a day that is over: then it can be read, not written. */
  isPast: boolean;
  onSelect: (positionId: string | null) => void;
}

type Command = "edit" | "move" | "leave" | "remove" | "fill";

/** Everything we know of one person in this account, and what can be done. */
export function PersonPanel({ account, person, people, isPast, onSelect }: PersonPanelProps) {
  const [command, setCommand] = useState<Command | null>(null);
  const manager = people.find((each) => each.position_id === person.manager_id);
  const reports = people.filter((each) => each.manager_id === person.position_id);
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
      <div className="person-head">
        <Avatar name={isPlaceholder(person) ? null : person.name} size="large" />
        <div className="grow">
          <h2>{nameOf(person)}</h2>
          <div className="secondary">{person.title ?? t("person.no_title")}</div>
          <div className="caption tertiary">
            {manager === undefined ? t("person.reports_to_nobody") : t("person.reports_to")}{" "}
            {manager !== undefined && <button type="button" className="link" onClick={() => { onSelect(manager.position_id); }}>{nameOf(manager)}</button>}
          </div>
        </div>
        <span style={{ alignSelf: "flex-start", display: "flex" }}>
          {!isPast && <Commands onChoose={setCommand} />}
          <Button look="quiet" small icon="close" aria-label={t("action.close_panel")} onPress={() => { onSelect(null); }} />
        </span>
      </div>
      <Tags person={person} />
      <div className="panel-scroll">
        <Facts person={person} />
        <Contact person={person} />
        {reports.length > 0 && <Reports reports={reports} onSelect={onSelect} />}
      </div>
      <div className="panel-foot">
        {isPast ? (
          <span className="caption tertiary">{t("person.past")}</span>
        ) : isPlaceholder(person) ? (
          <Button look="primary" icon="plus" onPress={() => { setCommand("fill"); }}>{t("person.fill_seat")}</Button>
        ) : (
          <Button icon="edit" onPress={() => { setCommand("edit"); }}>{t("action.edit")}</Button>
        )}
        {!isPast && <Button onPress={() => { setCommand("move"); }}>{t("person.change_manager")}</Button>}
        <span className="grow" />
        <Link className="caption" to="/accounts/$accountId/history" params={{ accountId: account.id }}>{t("lens.history")}</Link>
      </div>
      {command === "edit" && <EditPerson {...dialog} />}
      {command === "move" && <MoveDialog {...dialog} />}
      {command === "leave" && <LeaveDialog {...dialog} />}
      {command === "remove" && <RemoveDialog {...dialog} onRemoved={() => { onSelect(null); }} />}
      {command === "fill" && <AddPerson account={account} people={people} seat={person} onClose={close} onAdded={onSelect} />}
    </aside>
  );
}

function Commands({ onChoose }: { onChoose: (command: Command) => void }) {
  return (
    <MenuTrigger>
      <Button look="quiet" small icon="more" aria-label={t("action.more")} />
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => { onChoose(key as Command); }}>
          <MenuItem id="edit">{t("action.edit")}</MenuItem>
          <MenuItem id="move">{t("person.change_manager")}</MenuItem>
          <MenuItem id="leave">{t("person.mark_left")}</MenuItem>
          <MenuItem id="remove" className="danger">{t("person.remove")}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Tags({ person }: { person: Person }) {
  const seniority = seniorityWord(person.seniority);
  const work = functionWord(person.function);
  return (
    <div className="person-tags">
      {person.badge !== null && <span className="badge ink">{tMaybe(`badge.${person.badge}`) ?? person.badge}</span>}
      {person.seniority !== "unknown" && <span className={person.seniority_confidence === null ? "tag" : "tag assumed"} title={originOf(seniority, person.seniority_confidence)}>{seniority}</span>}
      {person.function !== "unknown" && <span className={person.function_confidence === null ? "tag" : "tag assumed"} title={originOf(work, person.function_confidence)}>{work}</span>}
    </div>
  );
}

function Facts({ person }: { person: Person }) {
  const facts: [string, string | null][] = [
    [t("field.division"), person.division_path.length > 0 ? person.division_path.join(" › ") : person.division],
    [t("field.location"), person.location],
    [t("field.grade"), person.grade],
    [t("field.headcount"), person.headcount === null ? null : formatNumber(person.headcount)],
    [t("field.since"), person.valid_from === null ? null : formatDay(person.valid_from)],
    [t("field.until"), person.valid_to === null ? null : formatDay(person.valid_to)],
    [t("field.note"), person.note],
  ];
  const known = facts.filter(([, value]) => value !== null && value !== "");
  return (
    <section>
      <h3>{t("person.position")}</h3>
      {known.length === 0 ? <p className="tertiary">{t("person.no_facts")}</p> : (
        <dl>
          {known.map(([label, value]) => (
            <div key={label} style={{ display: "contents" }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Contact({ person }: { person: Person }) {
  if (isPlaceholder(person)) return null;
  const links = [
    ...person.emails.map((email) => ({ label: t("field.email"), href: `mailto:${email}`, text: email })),
    ...person.phones.map((phone) => ({ label: t("field.phone"), href: `tel:${phone}`, text: phone })),
    ...person.urls.filter((url) => /^https?:/.test(url)).map((url) => ({ label: t("field.profile"), href: url, text: url.replace(/^https?:\/\/(www\.)?/, "") })),
  ];
  return (
    <section>
      <h3>{t("person.contact")}</h3>
      {links.length === 0 ? <p className="tertiary">{t("person.no_contact")}</p> : (
        <dl>
          {links.map((link) => (
            <div key={link.href} style={{ display: "contents" }}>
              <dt>{link.label}</dt>
              <dd><a href={link.href} target="_blank" rel="noreferrer noopener">{link.text}</a></dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Reports({ reports, onSelect }: { reports: readonly Person[]; onSelect: (id: string) => void }) {
  return (
    <section>
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
