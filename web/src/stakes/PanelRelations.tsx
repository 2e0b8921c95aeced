import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { whenOf } from "../accounts/when";
import type { Person, Relationship } from "../api/model";
import { endRelationship, relationshipsQuery, removeRelationship, standByRelationship } from "../api/stakes";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { formatNumber, today } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { ErrorNotice } from "../ui/states";
import { say } from "../ui/toasts";
import { RelationDialog } from "./RelationDialog";
import { RelationLine, relationWord, strengthWord } from "./relations";
import { subjectOf } from "./useStakes";
import { tellConfirmation } from "./vocabulary";

interface PanelRelationsProps {
  accountId: string;
  person: Person;
  people: readonly Person[];
  canSay: boolean;
  onSelect: (positionId: string) => void;
}

/** Whom somebody moves, asks, knows or fights, beside the lines along which they report. */
export function PanelRelations({ accountId, person, people, canSay, onSelect }: PanelRelationsProps) {
  const [search] = useAccountSearch();
  const [editing, setEditing] = useState<Relationship | "new" | null>(null);
  const subject = subjectOf(person);
  const found = useQuery(relationshipsQuery(accountId, whenOf(search)));
  const ties = (found.data ?? []).filter((tie) => tie.start.id === subject || tie.end.id === subject);
  return (
    <section aria-label={t("relation.title")}>
      <h3>{t("relation.title")}<span className="badge">{formatNumber(ties.length)}</span><span className="grow" />{canSay && <Button small look="quiet" icon="plus" aria-label={t("relation.add")} onPress={() => { setEditing("new"); }} />}</h3>
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      <ul className="relations">
        {ties.map((tie) => <Tie key={tie.id} accountId={accountId} subject={subject} tie={tie} people={people} canSay={canSay} onSelect={onSelect} onEdit={() => { setEditing(tie); }} />)}
      </ul>
      {ties.length === 0 && found.data !== undefined && <p className="tertiary">{t("relation.none")}</p>}
      {editing !== null && <RelationDialog accountId={accountId} person={person} people={people} tie={editing === "new" ? null : editing} onClose={() => { setEditing(null); }} />}
    </section>
  );
}

interface TieProps {
  accountId: string;
  subject: string;
  tie: Relationship;
  people: readonly Person[];
  canSay: boolean;
  onSelect: (positionId: string) => void;
  onEdit: () => void;
}

function Tie({ accountId, subject, tie, people, canSay, onSelect, onEdit }: TieProps) {
  const undo = useUndo();
  const isOut = tie.start.id === subject;
  const other = isOut ? tie.end : tie.start;
  const seat = people.find((each) => subjectOf(each) === other.id);
  const path = { account_id: accountId, relationship_id: tie.id };
  const told = (): void => { say(t("relation.done", { name: other.name }), { label: t("action.undo"), run: () => void undo() }); };
  const act = useVerb(async (deed: string) => {
    if (deed === "confirm" || deed === "dispute") await standByRelationship(path, { confirmation: deed === "confirm" ? "confirmed" : "disputed" });
    else if (deed === "end") await endRelationship(path, today());
    else await removeRelationship(path);
  }, told);
  return (
    <li>
      <RelationLine relation={tie.relation} isAssumed={tie.known?.confirmation !== "confirmed"} />
      <span className="grow">
        <span className="secondary">{relationWord(tie.relation, isOut)}</span>{" "}
        {seat === undefined ? <b className="strong">{other.name}</b> : <button type="button" className="link" onClick={() => { onSelect(seat.position_id); }}>{other.name || t("seat.unknown")}</button>}
        {tie.note !== null && <span className="caption tertiary note" dir="auto">{tie.note}</span>}
        {tie.known !== null && <span className="caption tertiary note">{tellConfirmation(tie.known)}</span>}
        {act.isError && <ErrorNotice error={act.error} />}
      </span>
      <span className="caption tertiary">{strengthWord(tie.strength)}</span>
      {canSay && (
        <MenuTrigger>
          <Button look="quiet" small icon="more" aria-label={t("relation.commands", { name: other.name })} />
          <Popover className="popover" placement="bottom end">
            <Menu className="menu" onAction={(key) => { if (key === "edit") onEdit(); else act.mutate(String(key)); }}>
              <MenuItem id="confirm">{t("evidence.yes")}</MenuItem>
              <MenuItem id="dispute">{t("evidence.dispute")}</MenuItem>
              <MenuItem id="edit">{t("action.edit")}</MenuItem>
              <MenuItem id="end">{t("relation.end")}</MenuItem>
              <MenuItem id="remove" className="danger">{t("relation.remove")}</MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </li>
  );
}
