import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useSurvivor } from "../accounts/merged";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { isPast, whenOf } from "../accounts/when";
import type { HeldValue, Individual } from "../api/model";
import { individualQuery } from "../api/stakes";
import { formatDay, formatNumber, today } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { nameOf } from "../people/words";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Avatar } from "../ui/signs";
import { ErrorState, Loading } from "../ui/states";
import { tellLevels } from "./PanelContact";
import { HeldSigns } from "./HeldValues";
import { tellReason } from "./reasons";
import { RelationLine, relationWord, strengthWord } from "./relations";
import { CoverageDepth, PowerTicks, StanceGlyph } from "./signs";
import { useContextOf } from "./useStakes";
import { ValueDialog } from "./ValueDialog";
import { fieldName, spoken, tellConfirmation, tellHeld, useVocabulary } from "./vocabulary";

const PART = ["roles", "stance", "political_status", "power", "interest", "coverage", "engagement", "engagement_desired", "decision_orientation"] as const;
const WANTS = ["responsibilities", "goals", "motivations", "pain_points", "concerns", "personal_win", "adaptability", "stakeholder_profile"] as const;
const SAY = ["key_messages", "planned_content", "topics_to_avoid"] as const;
const HOW = ["do_not_contact", "channels", "contact_frequency", "best_times", "communication_style"] as const;

/** The individual account map: one stakeholder on one page, to be read before a meeting and to be printed. */
export function IndividualMap() {
  const { accountId, positionId } = useParams({ from: "/accounts/$accountId/people/$positionId" });
  const [search] = useAccountSearch();
  const { fields } = useVocabulary();
  const context = useContextOf(accountId);
  const found = useQuery(individualQuery(accountId, positionId, whenOf(search), context.opportunity));
  const [editing, setEditing] = useState<string | null>(null);
  const isElsewhere = useSurvivor("positionId", positionId, found.isPlaceholderData ? undefined : found.data?.person.position_id);
  if (found.data === undefined || fields.size === 0 || isElsewhere) {
    return found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : <Loading />;
  }
  const told = found.data;
  const { person, portrayed } = told;
  const canSay = !isPast(search);
  const part = { told, context: context.opportunity, canSay, onEdit: setEditing };
  return (
    <>
      <div className="scroll individual" tabIndex={0} role="region" aria-label={t("individual.title", { name: nameOf(person) })}>
        <header className="individual-head">
          <Avatar name={person.person_id === null ? null : person.name} size="large" />
          <div className="grow">
            <h2>{nameOf(person)}</h2>
            <div className="secondary">{[person.title, person.division, told.account, person.manager_name === null ? null : `${t("person.reports_to")} ${person.manager_name}`].filter((each) => each !== null).join(" · ")}</div>
          </div>
          <div className="caption tertiary">{told.opportunity ?? t("stake.whole_account")}<br />{t("individual.as_of", { day: formatDay(search.as_of ?? today()) })}</div>
          <span className="row no-print">
            <Link className="button" to="/accounts/$accountId/org" params={{ accountId }} search={(before: Record<string, unknown>) => ({ ...before, selected: positionId })}>{t("individual.on_map")}</Link>
            <Button icon="print" onPress={() => { window.print(); }}>{t("action.print")}</Button>
          </span>
        </header>
        {portrayed.values.do_not_contact?.value === true && <p className="notice bad"><Icon name="alert" />{t("individual.do_not_contact")}</p>}
        <div className="boxes">
          <NextStep {...part} />
          <Held title={t("stake.in_decision")} fields={PART} {...part} />
          <Held title={t("individual.say")} fields={SAY} isOpen {...part} />
          <Held title={t("individual.how")} fields={HOW} isOpen {...part} />
          <Held title={t("stake.wants")} fields={WANTS} {...part} />
          <Relations told={told} />
          <Met told={told} />
        </div>
      </div>
      {editing !== null && <ValueDialog accountId={accountId} person={person} field={editing} held={portrayed.values[editing]} context={context} onClose={() => { setEditing(null); }} />}
    </>
  );
}

interface PartProps {
  told: Individual;
  context: string | null;
  canSay: boolean;
  onEdit: (field: string) => void;
}

function Held({ title, fields, isOpen = false, ...part }: PartProps & { title: string; fields: readonly string[]; isOpen?: boolean }) {
  const held = fields.filter((field) => part.told.portrayed.values[field] !== undefined);
  const missing = fields.filter((field) => !held.includes(field));
  return (
    <section className="card-box" role="group" aria-label={title}>
      <header><h3>{title}</h3></header>
      <div className="content">
        <dl className="individual-values">{held.map((field) => <Value key={field} field={field} {...part} />)}</dl>
        {part.canSay && missing.length > 0 && (isOpen || held.length === 0) && (
          <p className="row wrap no-print">{missing.map((field) => <Button key={field} small look="quiet" icon="plus" onPress={() => { part.onEdit(field); }}>{fieldName(field)}</Button>)}</p>
        )}
      </div>
    </section>
  );
}

function Value({ field, told, context, canSay, onEdit }: PartProps & { field: string }) {
  const held = told.portrayed.values[field];
  if (held === undefined) return null;
  const quoted = told.portrayed.statements[field]?.find((said) => said.quote !== null && JSON.stringify(said.value) === JSON.stringify(held.value));
  const isInherited = context !== null && held.opportunity_id === null && (PART as readonly string[]).includes(field);
  return (
    <>
      <dt>{fieldName(field)}</dt>
      <dd>
        <Shown field={field} held={held} />
        <span className="caption tertiary ground-of"> {tellConfirmation(held)}{isInherited && `, ${t("stake.from_account")}`}</span>
        {quoted !== undefined && <blockquote dir="auto">“{quoted.quote}” {quoted.source !== null && <span className="tertiary">{quoted.source}</span>}</blockquote>}
      </dd>
      <dd className="no-print"><HeldSigns held={held} from={told.portrayed.as_of} />{canSay && <Button small look="quiet" icon="edit" aria-label={t("stake.set", { field: fieldName(field) })} onPress={() => { onEdit(field); }} />}</dd>
    </>
  );
}

/** A value with its sign; several texts as a list. */
function Shown({ field, held }: { field: string; held: HeldValue }) {
  const isAssumed = held.confirmation !== "confirmed";
  if (Array.isArray(held.value) && field !== "roles") return <ul className="texts">{held.value.map((text) => <li key={String(text)} dir="auto">{String(text)}</li>)}</ul>;
  return (
    <span className="shown-value">
      {field === "stance" && <StanceGlyph stance={String(held.value)} />}
      {(field === "power" || field === "interest") && <PowerTicks value={Number(held.value)} isAssumed={isAssumed} />}
      {field === "coverage" && <CoverageDepth coverage={String(held.value)} />}
      <bdi className={isAssumed ? "assumed-word" : "strong"}>{tellHeld(field, held.value)}</bdi>
    </span>
  );
}

/** What is next, who of us does it, and what the rules ask. */
function NextStep({ told, canSay, onEdit }: PartProps) {
  const step = told.portrayed.values.next_step;
  return (
    <section className="card-box next-of-map" role="group" aria-label={fieldName("next_step")}>
      <header><h3 className="grow">{fieldName("next_step")}</h3>{canSay && <span className="no-print"><Button small look="quiet" icon={step === undefined ? "plus" : "edit"} aria-label={t("stake.set", { field: fieldName("next_step") })} onPress={() => { onEdit("next_step"); }} /></span>}</header>
      <div className="content">
        {step === undefined ? <p className="tertiary">{t("individual.no_step")}</p> : <p className="strong" dir="auto">{String(step.value)}</p>}
        <ul className="findings">{told.asks.map((reason) => <li key={reason.code}><Icon name="arrow" /><span>{tellReason(reason)}</span></li>)}</ul>
        <h4>{t("individual.who")}</h4>
        {told.covered.length === 0 && <p className="tertiary">{t("contact.uncovered")}</p>}
        <ul className="covering">{told.covered.map((each) => <li key={each.id} className="row"><Avatar name={each.member} size="small" ours /><span className="grow">{each.member}</span><span className="caption tertiary">{tellLevels(each.level, each.desired)}</span></li>)}</ul>
      </div>
    </section>
  );
}

function Relations({ told }: { told: Individual }) {
  const subject = told.portrayed.subject_id;
  return (
    <section className="card-box" role="group" aria-label={t("relation.title")}>
      <header><h3 className="grow">{t("relation.title")}</h3><span className="badge">{formatNumber(told.relationships.length)}</span></header>
      <div className="content">
        {told.relationships.length === 0 && <p className="tertiary">{t("relation.none")}</p>}
        <ul className="relations">
          {told.relationships.map((tie) => {
            const isOut = tie.start.id === subject;
            return (
              <li key={tie.id}>
                <RelationLine relation={tie.relation} isAssumed={tie.known?.confirmation !== "confirmed"} />
                <span className="grow"><span className="secondary">{relationWord(tie.relation, isOut)}</span> <b className="strong">{(isOut ? tie.end : tie.start).name}</b>{tie.note !== null && <span className="caption tertiary note">{tie.note}</span>}</span>
                <span className="caption tertiary">{strengthWord(tie.strength)}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function Met({ told }: { told: Individual }) {
  return (
    <section className="card-box" role="group" aria-label={t("contact.title")}>
      <header><h3>{t("contact.title")}</h3></header>
      <div className="content">
        {told.met.length === 0 && <p className="tertiary">{t("contact.never")}</p>}
        <ul className="met">
          {told.met.map((met) => (
            <li key={met.id}><span className="tertiary">{formatDay(met.at.slice(0, 10))} · {tMaybe(`contact.form_${met.form}`) ?? spoken(met.form)}</span> <bdi>{met.subject}</bdi>{met.outcome !== null && <span className="secondary"> → {met.outcome}</span>}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
