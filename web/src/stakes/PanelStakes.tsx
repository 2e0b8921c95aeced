import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { whenOf } from "../accounts/when";
import type { Person, Portrayed } from "../api/model";
import { portrayedQuery } from "../api/stakes";
import { t } from "../language/language";
import { isPlaceholder } from "../people/words";
import { Button } from "../ui/Button";
import { ErrorNotice } from "../ui/states";
import { HeldRow, HeldValues } from "./HeldValues";
import { PanelContact } from "./PanelContact";
import { PanelRelations } from "./PanelRelations";
import { STANCES, StanceGlyph } from "./signs";
import { type Context, subjectOf, useContextOf, useJudge, useStandBy } from "./useStakes";
import { ValueDialog } from "./ValueDialog";
import { fieldName, useVocabulary, wordOf } from "./vocabulary";

/** What is said of a stakeholder in a context, what is asked for first. */
export const IN_CONTEXT = ["roles", "political_status", "power", "interest", "coverage", "engagement"] as const;
export const FURTHER_IN_CONTEXT = ["engagement_desired", "decision_orientation", "response_mode", "ring"] as const;
export const NEXT = ["next_step"] as const;
export const FURTHER_NEXT = ["key_messages", "planned_content"] as const;
export const REACHED = ["channels"] as const;
export const FURTHER_REACHED = ["best_times", "contact_frequency", "communication_style", "topics_to_avoid", "do_not_contact"] as const;
export const WANTS = ["goals"] as const;
export const FURTHER_WANTS = ["pain_points", "responsibilities", "motivations", "concerns", "personal_win", "adaptability", "stakeholder_profile"] as const;

interface PanelStakesProps {
  accountId: string;
  person: Person;
  people: readonly Person[];
  canSay: boolean;
  onSelect: (positionId: string) => void;
}

/** Who somebody is to a decision, on which ground; what they want, how they are reached, whom they know, what is next. */
export function PanelStakes({ accountId, person, people, canSay, onSelect }: PanelStakesProps) {
  const [search] = useAccountSearch();
  const context = useContextOf(accountId);
  const { fields } = useVocabulary();
  const found = useQuery(portrayedQuery(accountId, subjectOf(person), whenOf(search), context.opportunity));
  if (found.data === undefined) {
    if (found.isError) return <section><ErrorNotice error={found.error} onRetry={() => void found.refetch()} /></section>;
    // as high as what comes, so that nothing in sight is pushed down by it
    return <section role="status" aria-label={t("state.loading")} style={{ minHeight: "80vh" }}><div className="skeleton" style={{ width: "60%" }} /></section>;
  }
  if (fields.size === 0) return null;
  const portrayed = found.data;
  const isOpen = isPlaceholder(person);
  const shown = { accountId, person, portrayed, context, canSay };
  return (
    <>
      <ContextSwitch context={context} />
      <StanceScale {...shown} />
      <HeldValues title={t("stake.in_decision")} fields={IN_CONTEXT} further={FURTHER_IN_CONTEXT} {...shown} />
      <HeldValues title={t("stake.next")} fields={NEXT} further={FURTHER_NEXT} {...shown} />
      {person.person_id !== null && <PanelContact accountId={accountId} personId={person.person_id} />}
      {!isOpen && <HeldValues title={t("stake.reach")} fields={REACHED} further={FURTHER_REACHED} {...shown} />}
      {!isOpen && <HeldValues title={t("stake.wants")} fields={WANTS} further={FURTHER_WANTS} {...shown} />}
      <PanelRelations accountId={accountId} person={person} people={people} canSay={canSay} onSelect={onSelect} />
    </>
  );
}

/** As to what: the whole account, or one of its deals. */
function ContextSwitch({ context }: { context: Context }) {
  if (context.deals.length === 0) return null;
  return (
    <section className="context-switch">
      <label className="row">
        <span className="secondary">{t("stake.towards")}</span>
        <select className="input small grow" value={context.opportunity ?? ""} onChange={(event) => { context.choose(event.target.value === "" ? null : event.target.value); }}>
          <option value="">{t("stake.whole_account")}</option>
          {context.deals.map((deal) => <option key={deal.id} value={deal.id}>{deal.name}</option>)}
        </select>
      </label>
    </section>
  );
}

interface StanceScaleProps {
  accountId: string;
  person: Person;
  portrayed: Portrayed;
  context: Context;
  canSay: boolean;
}

/** The stance, set by one click; below it who says so, what was said for it and the question whether it still holds. */
function StanceScale({ accountId, person, portrayed, context, canSay }: StanceScaleProps) {
  const [isOpen, setOpen] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const edit = (): void => { setEditing(true); };
  const held = portrayed.values.stance;
  const judge = useJudge(accountId, person);
  const stand = useStandBy(accountId, person);
  const place = { subject_id: portrayed.subject_id, opportunity_id: context.opportunity };
  const isInherited = context.opportunity !== null && held?.opportunity_id === null;
  const confirm = (): void => { if (held !== undefined) stand.mutate({ judged: { ...place, values: { stance: held.value } }, ground: { confirmation: "confirmed" } }); };
  const quoted = portrayed.statements.stance?.find((said) => said.quote !== null && said.value === held?.value);
  const failed = judge.isError ? judge.error : stand.isError ? stand.error : null;
  return (
    <section aria-label={fieldName("stance")}>
      <h3>{fieldName("stance")}{isInherited && <span className="caption tertiary from-account">{t("stake.from_account")}</span>}</h3>
      <div className="stance-scale" role="group" aria-label={fieldName("stance")}>
        {STANCES.map((stance) => (
          <button
            key={stance}
            type="button"
            data-stance={stance}
            aria-pressed={held?.value === stance}
            className={held?.value === stance && held.confirmation !== "confirmed" ? "assumed" : undefined}
            disabled={!canSay || judge.isPending}
            aria-label={wordOf("stance", stance)}
            title={wordOf("stance", stance)}
            onClick={() => { judge.mutate({ judged: { ...place, values: { stance }, seen: { stance: held?.value ?? null } }, seenIn: portrayed }); }}
          >
            <StanceGlyph stance={stance} />
          </button>
        ))}
      </div>
      {failed !== null && <ErrorNotice error={failed} />}
      {held === undefined ? (
        <div className="row stance-told">
          <span className="grow secondary">{t("stake.stance_unknown")}</span>
          {canSay && <Button small look="quiet" icon="plus" onPress={edit}>{t("stake.set", { field: fieldName("stance") })}</Button>}
        </div>
      ) : (
        <ul className="known stance-told">
          <HeldRow field="stance" isAlone isOpen={isOpen} onOpen={() => { setOpen(!isOpen); }} onEdit={edit} accountId={accountId} person={person} portrayed={portrayed} context={context} canSay={canSay} />
        </ul>
      )}
      {quoted !== undefined && !isOpen && <blockquote dir="auto">“{quoted.quote}” {quoted.source !== null && <span className="tertiary">{quoted.source}</span>}</blockquote>}
      {canSay && held !== undefined && !isOpen && (
        <div className="row stance-told">
          <Button small icon="check" isDisabled={stand.isPending} onPress={confirm}>{t("evidence.yes")}</Button>
          <Button small look="quiet" onPress={edit}>{t("stake.change")}</Button>
        </div>
      )}
      {isEditing && <ValueDialog accountId={accountId} person={person} field="stance" held={held} context={context} onClose={() => { setEditing(false); }} />}
    </section>
  );
}
