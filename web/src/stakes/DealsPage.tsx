import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { isPast, whenOf } from "../accounts/when";
import type { Opportunity, QualifiedDeal } from "../api/model";
import { opportunitiesQuery, portrayedQuery, removeOpportunity, reviewQuery } from "../api/stakes";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { formatAge, formatDay, formatMoney, formatShare } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Stage } from "../ui/signs";
import { Empty, ErrorNotice, ErrorState, Loading } from "../ui/states";
import { say } from "../ui/toasts";
import { DealDialog } from "./DealDialog";
import { HeldSigns } from "./HeldValues";
import { tellReason } from "./reasons";
import { type Context, useJudge } from "./useStakes";
import { ValueDialog } from "./ValueDialog";
import { fieldName, guideOf, inWords, useVocabulary } from "./vocabulary";

/** The deals of an account: what they are worth, when they close, and how well each is understood. */
export function DealsPage() {
  const { accountId } = useParams({ from: "/accounts/$accountId/deals" });
  const [search, change] = useAccountSearch();
  const [editing, setEditing] = useState<Opportunity | "new" | null>(null);
  const found = useQuery(opportunitiesQuery(accountId, whenOf(search)));
  useVocabulary();
  const canWrite = !isPast(search);
  if (found.data === undefined) return found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : <Loading />;
  const deals = found.data;
  const open = deals.find((deal) => deal.id === search.opportunity) ?? deals.find((deal) => deal.is_open);
  return (
    <>
      {deals.length === 0 ? (
        <Empty title={t("deal.none")} actions={canWrite ? <Button look="primary" icon="plus" onPress={() => { setEditing("new"); }}>{t("deal.add")}</Button> : undefined}>{t("deal.none_why")}</Empty>
      ) : (
        <div className="scroll deals-page" tabIndex={0} role="region" aria-label={t("lens.deals")}>
          <div className="row"><span className="grow" />{canWrite && <Button icon="plus" onPress={() => { setEditing("new"); }}>{t("deal.add")}</Button>}</div>
          <div className="card-box">
            <table className="table deals">
              <thead><tr><th>{t("field.name")}</th><th>{t("field.stage")}</th><th className="num">{t("deal.amount")}</th><th className="num">{t("deal.probability")}</th><th>{t("deal.close_on")}</th><th>{t("deal.products")}</th><th><span className="visually-hidden">{t("action.more")}</span></th></tr></thead>
              <tbody>{deals.map((deal) => <Deal key={deal.id} deal={deal} isOpen={deal.id === open?.id} canWrite={canWrite} onOpen={() => { change({ opportunity: deal.id }); }} onEdit={() => { setEditing(deal); }} />)}</tbody>
            </table>
          </div>
          {open !== undefined && <Qualification key={open.id} accountId={accountId} deal={open} canWrite={canWrite} />}
        </div>
      )}
      {editing !== null && <DealDialog accountId={accountId} deal={editing === "new" ? null : editing} onClose={() => { setEditing(null); }} />}
    </>
  );
}

interface DealProps {
  deal: Opportunity;
  isOpen: boolean;
  canWrite: boolean;
  onOpen: () => void;
  onEdit: () => void;
}

function Deal({ deal, isOpen, canWrite, onOpen, onEdit }: DealProps) {
  const undo = useUndo();
  const remove = useVerb(() => removeOpportunity({ account_id: deal.account_id, opportunity_id: deal.id }), () => {
    say(t("deal.removed", { name: deal.name }), { label: t("action.undo"), run: () => void undo() });
  });
  return (
    <tr className={isOpen ? "selected" : undefined}>
      <td><button type="button" className="main link cut" title={deal.name} aria-pressed={isOpen} onClick={onOpen}>{deal.name}</button>{remove.isError && <ErrorNotice error={remove.error} />}</td>
      <td><Stage stage={deal.stage} /></td>
      <td className="num">{deal.amount === null ? "–" : formatMoney(deal.amount, deal.currency)}</td>
      <td className="num">{deal.probability === null ? "–" : formatShare(deal.probability / 100)}</td>
      <td>{deal.close_on === null ? "–" : formatDay(deal.close_on)}</td>
      <td><span className="cut" title={deal.products.join(", ")}>{deal.products.join(", ")}</span></td>
      <td>
        {canWrite && (
          <span className="row end">
            <Button small look="quiet" icon="edit" aria-label={t("deal.edit_named", { name: deal.name })} onPress={onEdit} />
            <Button small look="quiet" icon="trash" aria-label={t("deal.remove_named", { name: deal.name })} isDisabled={remove.isPending} onPress={() => { remove.mutate(undefined); }} />
          </span>
        )}
      </td>
    </tr>
  );
}

const SCORES = [0, 1, 2, 3] as const;

/** MEDDPICC: every letter scored 0 to 3 by one click, what is next, and where a score does not go with the map. */
function Qualification({ accountId, deal, canWrite }: { accountId: string; deal: Opportunity; canWrite: boolean }) {
  const [search] = useAccountSearch();
  const when = whenOf(search);
  const review = useQuery(reviewQuery(accountId, when, deal.id)).data;
  const portrayed = useQuery(portrayedQuery(accountId, deal.id, when, null)).data;
  const [editing, setEditing] = useState<string | null>(null);
  const subject = { person_id: null, position_id: deal.id, name: deal.name, seat: "filled", title: null };
  const judge = useJudge(accountId, subject);
  const told: QualifiedDeal | undefined = review?.deals.find((each) => each.opportunity_id === deal.id);
  const context: Context = { opportunity: null, deal: undefined, deals: [], choose: () => undefined };
  if (told === undefined || portrayed === undefined) return <Loading rows={3} />;
  return (
    <section className="card-box" aria-label={t("deal.qualification", { name: deal.name })}>
      <header>
        <h2 className="grow">{t("deal.qualification", { name: deal.name })}</h2>
        <b className="strong">{t("review.of", { filled: told.total, required: told.highest })}</b>
        {told.total > told.confirmed && <span className="secondary">{t("deal.assumed_points", { count: told.total - told.confirmed })}</span>}
      </header>
      <div className="content">
        {judge.isError && <ErrorNotice error={judge.error} />}
        <ul className="letters">
          {told.letters.map(({ letter, score }) => {
            const field = `meddpicc.${letter}`;
            const held = portrayed.values[field];
            return (
              <li key={letter} className={told.next_up === letter ? "next" : undefined}>
                <span className="grow"><b className="strong">{fieldName(field)}</b>{told.next_up === letter && <span className="badge ink">{t("deal.next")}</span>}<span className="caption secondary">{inWords(guideOf(field)?.definition)}</span></span>
                <span className="segmented" role="group" aria-label={fieldName(field)}>
                  {SCORES.map((each) => (
                    <button key={each} type="button" disabled={!canWrite || judge.isPending} aria-pressed={score === each && held !== undefined} onClick={() => { judge.mutate({ judged: { subject_id: deal.id, opportunity_id: null, values: { [field]: each }, seen: { [field]: held?.value ?? null } }, seenIn: portrayed }); }}>{each}</button>
                  ))}
                </span>
                <span className="letter-signs">{held === undefined ? <span className="caption tertiary">{t("stake.unsaid")}</span> : <><HeldSigns held={held} from={portrayed.as_of} /><span className="caption tertiary">{formatAge(held.on)}</span></>}</span>
                {canWrite && <Button small look="quiet" icon="edit" aria-label={t("stake.set", { field: fieldName(field) })} onPress={() => { setEditing(field); }} />}
              </li>
            );
          })}
        </ul>
        <ul className="findings">{told.doubts.map((doubt) => <li key={doubt.sentence}><Icon name="alert" />{tellReason(doubt)}</li>)}</ul>
      </div>
      {editing !== null && <ValueDialog accountId={accountId} person={subject} field={editing} held={portrayed.values[editing]} context={context} onClose={() => { setEditing(null); }} />}
    </section>
  );
}
