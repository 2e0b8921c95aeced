import { useState } from "react";
import { t } from "../language/language";
import { Modal } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { keyName } from "./keys";
import { setFinder, useFinder } from "./overlays";
import { type Entry, useFound } from "./useFound";

/** ⌘K: any account, person, view, command or page by a few letters. */
export function Finder() {
  const isOpen = useFinder();
  if (!isOpen) return null;
  return (
    <Modal className="dialog finder" label={t("finder.open")} onClose={() => { setFinder(false); }}>
      <FinderBody />
    </Modal>
  );
}

function FinderBody() {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { groups, isSearching } = useFound(text);
  const entries = groups.flatMap((group) => group.entries);
  const current = Math.min(at, entries.length - 1);
  const take = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    setFinder(false);
    entry.run();
  };
  const press = (event: React.KeyboardEvent): void => {
    const leads: Readonly<Record<string, number>> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + 8, PageUp: current - 8 };
    const lead = leads[event.key];
    if (lead !== undefined) setAt(Math.max(0, Math.min(lead, entries.length - 1)));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) take(entries[current]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="row finder-head">
        <Icon name="search" />
        <input
          autoFocus
          className="grow"
          role="combobox"
          aria-expanded
          aria-controls="finder-list"
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? `finder-${String(current)}` : undefined}
          aria-label={t("finder.open")}
          placeholder={t("finder.placeholder")}
          value={text}
          maxLength={300}
          onChange={(event) => { setText(event.target.value); setAt(0); }}
          onKeyDown={press}
        />
        <kbd>Esc</kbd>
      </div>
      <div id="finder-list" className="menu finder-list" role="listbox" aria-label={t("finder.open")} aria-busy={isSearching}>
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className="finder-group" aria-hidden="true">{group.label}</div>
            {group.entries.map((entry) => <Row key={entry.id} entry={entry} index={entries.indexOf(entry)} isCurrent={entries.indexOf(entry) === current} onPoint={setAt} onTake={take} />)}
          </div>
        ))}
        {entries.length === 0 && <p className="tertiary" style={{ padding: 12 }}>{isSearching ? t("state.loading") : t("finder.nothing")}</p>}
      </div>
    </>
  );
}

interface RowProps {
  entry: Entry;
  index: number;
  isCurrent: boolean;
  onPoint: (index: number) => void;
  onTake: (entry: Entry) => void;
}

function Row({ entry, index, isCurrent, onPoint, onTake }: RowProps) {
  return (
    <div
      id={`finder-${String(index)}`}
      role="option"
      aria-selected={isCurrent}
      data-focused={isCurrent ? "" : undefined}
      ref={(element) => { if (isCurrent) element?.scrollIntoView({ block: "nearest" }); }}
      onPointerMove={() => { onPoint(index); }}
      onClick={() => { onTake(entry); }}
    >
      <Icon name={entry.icon} />
      <span className="grow cut" dir="auto">{entry.label}</span>
      {entry.detail !== "" && <span className="caption tertiary cut finder-detail">{entry.detail}</span>}
      {entry.keys !== undefined && <kbd>{keyName(entry.keys)}</kbd>}
    </div>
  );
}
