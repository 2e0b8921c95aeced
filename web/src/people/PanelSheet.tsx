import { useEffect } from "react";
import { createPortal } from "react-dom";
import type { Account, Person, Portrait } from "../api/model";
import { formatDay, today } from "../language/formats";
import { t } from "../language/language";
import { OF_CONTACT, OF_SEAT, tellFresh, tellKnown, tellOrigin, tellSpan, tellTie, valuesIn, valueWord } from "./saying";
import { nameOf } from "./words";

interface PanelSheetProps {
  account: Account;
  person: Person;
  portrait: Portrait;
  onPrinted: () => void;
}

const MOST = { reports: 12, held: 8, notes: 4 };

/** One page about one person: values with their grounds, seats, lines, the notes that everybody may read. */
export function PanelSheet({ account, person, portrait, onPrinted }: PanelSheetProps) {
  useEffect(() => {
    document.documentElement.dataset.print = "panel";
    window.addEventListener("afterprint", onPrinted, { once: true });
    const timer = setTimeout(() => { window.print(); });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("afterprint", onPrinted);
      delete document.documentElement.dataset.print;
    };
  }, [onPrinted]);
  const ties = portrait.lines.filter((tie) => tie.valid_to === null || tie.direction === "up").slice(0, MOST.reports);
  const notes = portrait.notes.filter((note) => !note.private).slice(0, MOST.notes);
  return createPortal(
    <div className="print-sheet of-panel" data-theme="light">
      <header>
        <h1>{nameOf(person)}</h1>
        <span>{[person.title, account.name].filter(Boolean).join(" · ")}</span>
        <span className="when">{t("person.printed", { day: formatDay(today()) })}</span>
      </header>
      {[{ title: t("person.position"), fields: OF_SEAT }, { title: t("person.contact"), fields: OF_CONTACT }].map(({ title, fields }) => (
        <section key={title}>
          <h2>{title}</h2>
          <table>
            <tbody>
              {valuesIn(portrait.values, fields).map((value) => (
                <tr key={value.field}>
                  <th scope="row">{valueWord(value.field)}</th>
                  <td><bdi>{tellKnown(value)}</bdi></td>
                  <td className="from">{tellFresh(value.fresh_on)}{value.origin !== null && `; ${tellOrigin(value.origin)}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <section>
        <h2>{t("person.positions")}</h2>
        <ul>{portrait.held.slice(0, MOST.held).map((held) => <li key={held.position_id}>{held.title ?? t("person.no_title")} · {held.account} <span className="from">{tellSpan(held.valid_from, held.valid_to)}</span></li>)}</ul>
      </section>
      {ties.length > 0 && (
        <section>
          <h2>{t("person.lines")}</h2>
          <ul>{ties.map((tie) => <li key={tie.id}>{tellTie(tie)} {tie.name}{tie.title !== null && `, ${tie.title}`} {tie.valid_to !== null && <span className="from">{tellSpan(tie.valid_from, tie.valid_to)}</span>}</li>)}</ul>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h2>{t("person.notes")}</h2>
          {notes.map((note) => <p key={note.id}>{note.text} <span className="from">{note.author}, {formatDay(note.written_on)}</span></p>)}
        </section>
      )}
    </div>,
    document.body,
  );
}
