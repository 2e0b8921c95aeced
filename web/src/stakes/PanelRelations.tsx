import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { whenOf } from "../accounts/when";
import type { Person, Relationship } from "../api/model";
import { relationshipsQuery } from "../api/stakes";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Menu, MenuItem } from "../ui/Menu";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";
import { ErrorNotice } from "../ui/states";
import { type RelationAsked, RelationDialog } from "./RelationDialog";
import { RelationLine, relationWord, strengthWord } from "./relations";
import { useRelationVerb } from "./useRelationVerb";
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
  const [asked, ask] = useState<RelationAsked | null>(null);
  const subject = subjectOf(person);
  const found = useQuery(relationshipsQuery(accountId, whenOf(search)));
  const ties = (found.data ?? []).filter((tie) => tie.start.id === subject || tie.end.id === subject);
  return (
    <section aria-label={t("relation.title")}>
      <h3>{t("relation.title")}<span className="badge">{formatNumber(ties.length)}</span><span className="grow" />{canSay && <Button small look="quiet" icon="plus" aria-label={t("relation.add")} onPress={() => { ask({ from: person.position_id, to: null }); }} />}</h3>
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      <ul className="relations">
        {ties.map((tie) => <Tie key={tie.id} accountId={accountId} subject={subject} tie={tie} people={people} canSay={canSay} onSelect={onSelect} onAsk={ask} />)}
      </ul>
      {ties.length === 0 && found.data !== undefined && <p className="tertiary">{t("relation.none")}</p>}
      {asked !== null && <RelationDialog accountId={accountId} people={people} asked={asked} onClose={() => { ask(null); }} />}
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
  onAsk: (asked: RelationAsked) => void;
}

function Tie({ accountId, subject, tie, people, canSay, onSelect, onAsk }: TieProps) {
  const isOut = tie.start.id === subject;
  const other = isOut ? tie.end : tie.start;
  const seat = people.find((each) => subjectOf(each) === other.id);
  const act = useRelationVerb(accountId);
  const choose = (key: string): void => {
    if (key === "edit" || key === "end") onAsk({ tieId: tie.id, isEnding: key === "end" });
    else if (key === "remove") act.mutate({ do: "remove", tie });
    else act.mutate({ do: "stand_by", tie, ground: { confirmation: key === "confirm" ? "confirmed" : "disputed" } });
  };
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
        <Opener isMenu>
          <Button look="quiet" small icon="more" aria-label={t("relation.commands", { name: other.name })} />
          <Popover side="below end">
            <Menu onAction={choose}>
              <MenuItem id="confirm">{t("evidence.yes")}</MenuItem>
              <MenuItem id="dispute">{t("evidence.dispute")}</MenuItem>
              <MenuItem id="edit">{t("action.edit")}</MenuItem>
              <MenuItem id="end">{t("relation.end")}</MenuItem>
              <MenuItem id="remove" isDanger>{t("relation.remove")}</MenuItem>
            </Menu>
          </Popover>
        </Opener>
      )}
    </li>
  );
}
