import { useState } from "react";
import type { HeldValue, Person, Portrayed, Said } from "../api/model";
import { withdrawAssessment } from "../api/sayings";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { formatAge, formatShare } from "../language/formats";
import { t } from "../language/language";
import { freshSign } from "../people/saying";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { ErrorNotice } from "../ui/states";
import { say } from "../ui/toasts";
import { DisputeDialog } from "./DisputeDialog";
import { CoverageDepth, PowerTicks, StanceGlyph } from "./signs";
import { type Context, useStandBy } from "./useStakes";
import { ValueDialog } from "./ValueDialog";
import { fieldName, saidField, tellConfirmation, tellHeld } from "./vocabulary";

interface HeldValuesProps {
  title: string;
  accountId: string;
  person: Person;
  portrayed: Portrayed;
  context: Context;
  /** Always shown, and shown once something is held. */
  fields: readonly string[];
  further?: readonly string[];
  canSay: boolean;
}

/** Values that are held of somebody: each opens to who says so, how old that is, and what one can do about it. */
export function HeldValues({ title, accountId, person, portrayed, context, fields, further = [], canSay }: HeldValuesProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const isHeld = (field: string): boolean => portrayed.values[field] !== undefined;
  const shown = [...fields, ...further].filter((field) => fields.includes(field) || isHeld(field)).filter((field) => canSay || isHeld(field));
  const missing = further.filter((field) => !isHeld(field));
  if (shown.length === 0 && !canSay) return null;
  const row = { accountId, person, portrayed, context, canSay, onEdit: setEditing };
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {shown.length > 0 && (
        <ul className="known">
          {shown.map((field) => <HeldRow key={field} field={field} isOpen={open === field} onOpen={() => { setOpen(open === field ? null : field); }} {...row} />)}
        </ul>
      )}
      {canSay && missing.length > 0 && <MoreFields fields={missing} onChoose={setEditing} />}
      {editing !== null && <ValueDialog accountId={accountId} person={person} field={editing} held={portrayed.values[editing]} context={context} onClose={() => { setEditing(null); }} />}
    </section>
  );
}

/** What else could be said: one choice, so that a panel is not a questionnaire. */
function MoreFields({ fields, onChoose }: { fields: readonly string[]; onChoose: (field: string) => void }) {
  return (
    <select className="input small more-fields" aria-label={t("stake.say_more")} value="" onChange={(event) => { onChoose(event.target.value); }}>
      <option value="" disabled>{t("stake.say_more")}</option>
      {fields.map((field) => <option key={field} value={field}>{fieldName(field)}</option>)}
    </select>
  );
}

interface HeldRowProps {
  field: string;
  accountId: string;
  person: Person;
  portrayed: Portrayed;
  context: Context;
  isOpen: boolean;
  canSay: boolean;
  /** Below a heading of its own: then it says who holds it instead of what it is. */
  isAlone?: boolean;
  onOpen: () => void;
  onEdit: (field: string) => void;
}

export function HeldRow({ field, portrayed, context, isOpen, canSay, isAlone = false, onOpen, onEdit, ...rest }: HeldRowProps) {
  const held = portrayed.values[field];
  const word = fieldName(field);
  if (held === undefined) {
    return (
      <li>
        <button type="button" className="known-row" aria-label={t("stake.set", { field: word })} onClick={() => { onEdit(field); }}>
          <span className="tertiary">{word}</span>
          <span className="tertiary">{t("stake.unsaid")}</span>
          <Icon name="plus" />
        </button>
      </li>
    );
  }
  const isInherited = context.opportunity !== null && held.opportunity_id === null && saidField(field)?.scope === "stakeholder";
  return (
    <li className={isOpen ? "open" : undefined}>
      <button type="button" className={isAlone ? "known-row alone" : "known-row"} aria-expanded={isOpen} aria-label={`${word}: ${tellHeld(field, held.value)}, ${tellConfirmation(held)}`} onClick={onOpen}>
        {isAlone ? (
          <>
            <bdi className="strong">{tellHeld(field, held.value)}</bdi>
            <span className="secondary">{tellConfirmation(held)}</span>
          </>
        ) : (
          <>
            <span className="tertiary">{word}</span>
            <span className="known-value"><Sign field={field} held={held} /> <bdi className={held.confirmation === "confirmed" ? undefined : "assumed-word"}>{tellHeld(field, held.value)}</bdi>{isInherited && <span className="caption tertiary from-account">{t("stake.from_account")}</span>}</span>
          </>
        )}
        <HeldSigns held={held} from={portrayed.as_of} />
      </button>
      {isOpen && <Ground field={field} held={held} portrayed={portrayed} context={context} canSay={canSay} onEdit={onEdit} {...rest} />}
    </li>
  );
}

function Sign({ field, held }: { field: string; held: HeldValue }) {
  const isAssumed = held.confirmation !== "confirmed";
  if (field === "stance") return <StanceGlyph stance={String(held.value)} />;
  if (field === "power" || field === "interest") return <PowerTicks value={Number(held.value)} isAssumed={isAssumed} />;
  if (field === "coverage") return <CoverageDepth coverage={String(held.value)} />;
  return null;
}

export function HeldSigns({ held, from }: { held: HeldValue; from: string }) {
  const sign = freshSign(held.on, from);
  return (
    <span className="known-signs" title={tellConfirmation(held)}>
      {held.confirmation === "confirmed" && <Icon name="check" />}
      {held.confirmation === "disputed" && <span className="doubted"><Icon name="alert" /></span>}
      <span className={sign === "old" ? "fresh" : `fresh ${sign}`} />
    </span>
  );
}

type GroundProps = Omit<HeldRowProps, "isOpen" | "isAlone" | "onOpen"> & { held: HeldValue };

function Ground({ field, held, accountId, person, portrayed, context, canSay, onEdit }: GroundProps) {
  const [isDoubting, setDoubting] = useState(false);
  const stand = useStandBy(accountId, person);
  const judged = { subject_id: portrayed.subject_id, opportunity_id: context.opportunity, values: { [field]: held.value } };
  const confirm = (): void => { stand.mutate({ judged, ground: { confirmation: "confirmed" } }); };
  const statements = portrayed.statements[field] ?? [];
  return (
    <div className="ground">
      <p className="secondary">{tellConfirmation(held)}. {t(`stake.basis_${held.basis}` as "stake.basis_declared")}{held.confidence !== null && `, ${formatShare(held.confidence)}`}.</p>
      {held.differ > 0 && <p className="secondary">{t("stake.differ", { count: held.differ })}</p>}
      <Statements accountId={accountId} field={field} statements={statements} canSay={canSay} />
      {stand.isError && <ErrorNotice error={stand.error} onRetry={confirm} />}
      {canSay && (
        <div className="row wrap">
          <Button small icon="check" isDisabled={stand.isPending} onPress={confirm}>{t("evidence.yes")}</Button>
          <Button small onPress={() => { onEdit(field); }}>{t("stake.change")}</Button>
          <Button small look="quiet" onPress={() => { setDoubting(true); }}>{t("evidence.dispute")}</Button>
        </div>
      )}
      {isDoubting && <DisputeDialog accountId={accountId} person={person} field={field} judged={judged} onClose={() => { setDoubting(false); }} />}
    </div>
  );
}

const FIRST = 4;

function Statements({ accountId, field, statements, canSay }: { accountId: string; field: string; statements: readonly Said[]; canSay: boolean }) {
  const [isAll, setAll] = useState(false);
  if (statements.length === 0) return null;
  const shown = isAll ? statements : statements.slice(0, FIRST);
  return (
    <>
      <ul className="evidence" aria-label={t("evidence.count", { count: statements.length })}>
        {shown.map((said) => <Statement key={said.id} accountId={accountId} field={field} said={said} canSay={canSay} />)}
      </ul>
      {statements.length > shown.length && <Button small look="quiet" onPress={() => { setAll(true); }}>{t("stake.earlier", { count: statements.length - shown.length })}</Button>}
    </>
  );
}

function Statement({ accountId, field, said, canSay }: { accountId: string; field: string; said: Said; canSay: boolean }) {
  const undo = useUndo();
  const withdraw = useVerb(() => withdrawAssessment(accountId, said.id), () => {
    say(t("evidence.withdrawn"), { label: t("action.undo"), run: () => void undo() });
  });
  const isAddress = said.source !== null && /^https?:\/\//.test(said.source);
  const day = said.confirmed_on ?? said.asserted_on;
  const author = said.author === "" ? t(`stake.basis_${said.basis}` as "stake.basis_declared") : said.author;
  return (
    <li className={said.valid_to === null ? undefined : "over"}>
      <span className="row">
        <Icon name={said.confirmation === "disputed" ? "alert" : said.confirmation === "confirmed" ? "check" : "more"} />
        <span className="grow"><bdi className="strong">{tellHeld(field, said.value)}</bdi> <span className="secondary">{author}, {formatAge(day)}</span></span>
        {canSay && said.mine && <Button small look="quiet" isDisabled={withdraw.isPending} onPress={() => { withdraw.mutate(undefined); }}>{t("evidence.withdraw")}</Button>}
      </span>
      {said.quote !== null && <blockquote dir="auto">{said.quote}</blockquote>}
      {said.source !== null && <span className="caption tertiary">{isAddress ? <a href={said.source} target="_blank" rel="noreferrer noopener">{said.source}</a> : said.source}</span>}
    </li>
  );
}
