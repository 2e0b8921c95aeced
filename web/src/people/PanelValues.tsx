import { useState } from "react";
import type { Assessment, Person, Portrait, Value } from "../api/model";
import { assessValues, type Statement, withdrawAssessment } from "../api/sayings";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { Breakable } from "../ui/Breakable";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { ErrorNotice } from "../ui/states";
import { say } from "../ui/toasts";
import { EvidenceDialog } from "./EvidenceDialog";
import { freshSign, tellFresh, tellKnown, tellOrigin, tellSaid, tellStanding, valueWord } from "./saying";
import { nameOf } from "./words";

interface PanelValuesProps {
  title: string;
  portrait: Portrait;
  person: Person;
  values: readonly Value[];
  /** Whether values can be confirmed and disputed. */
  canSay: boolean;
  onSelect: (positionId: string) => void;
}

/** Some values of somebody: each opens to where it is from, how old it is, who stands by it, and asks "still true?". */
export function PanelValues({ title, portrait, person, values, canSay, onSelect }: PanelValuesProps) {
  const [open, setOpen] = useState<string | null>(null);
  if (values.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="known">
        {values.map((value) => (
          <KnownValue
            key={value.field}
            portrait={portrait}
            person={person}
            value={value}
            isOpen={open === value.field}
            canSay={canSay}
            onOpen={() => { setOpen(open === value.field ? null : value.field); }}
            onSelect={onSelect}
          />
        ))}
      </ul>
    </section>
  );
}

const ADDRESSES: readonly string[] = ["emails", "urls"];

interface KnownValueProps {
  portrait: Portrait;
  person: Person;
  value: Value;
  isOpen: boolean;
  canSay: boolean;
  onOpen: () => void;
  onSelect: (positionId: string) => void;
}

function KnownValue({ portrait, person, value, isOpen, canSay, onOpen, onSelect }: KnownValueProps) {
  const word = valueWord(value.field);
  return (
    <li className={isOpen ? "open" : undefined}>
      <button type="button" className="known-row" aria-expanded={isOpen} aria-label={`${word}: ${tellKnown(value)}, ${tellFresh(value.fresh_on)}`} onClick={onOpen}>
        <span className="tertiary">{word}</span>
        <bdi className="known-value">{ADDRESSES.includes(value.field) ? <Breakable text={tellKnown(value)} /> : tellKnown(value)}</bdi>
        <Standing value={value} from={portrait.as_of} />
      </button>
      {isOpen && <Ground portrait={portrait} person={person} value={value} canSay={canSay} onSelect={onSelect} />}
    </li>
  );
}

/** Two signs: whether somebody stands by the value or doubts it, and how fresh it is. */
function Standing({ value, from }: { value: Value; from: string }) {
  const sign = freshSign(value.fresh_on, from);
  return (
    <span className="known-signs" title={`${tellStanding(value)}\n${tellFresh(value.fresh_on)}`}>
      {value.confirmation === "confirmed" && <Icon name="check" />}
      {value.confirmation === "disputed" && <span className="doubted"><Icon name="alert" /></span>}
      <span className={sign === "old" ? "fresh" : `fresh ${sign}`} />
    </span>
  );
}

function Ground({ portrait, person, value, canSay, onSelect }: Omit<KnownValueProps, "isOpen" | "onOpen">) {
  const [dialog, setDialog] = useState<"evidence" | "dispute" | null>(null);
  const assess = useAssess(portrait, person);
  const links = linksOf(value);
  return (
    <div className="ground">
      {links.length > 0 && <p className="row wrap">{links.map((link) => <a key={link.href} href={link.href} target="_blank" rel="noreferrer noopener"><Breakable text={link.text} /></a>)}</p>}
      {value.field === "manager_id" && <p><button type="button" className="link" onClick={() => { onSelect(String(value.value)); }}>{tellKnown(value)}</button></p>}
      <p className="secondary">{tellFresh(value.fresh_on)}. {value.origin !== null && `${tellOrigin(value.origin)}.`} {value.seen_on !== null && t("evidence.seen_on", { day: formatDay(value.seen_on) })}</p>
      <Evidence portrait={portrait} value={value} canSay={canSay} />
      {assess.isError && dialog === null && <ErrorNotice error={assess.error} onRetry={() => { assess.mutate({ values: [value], statement: { confirmation: "confirmed" } }); }} />}
      {canSay && (
        <div className="row wrap">
          <Button small icon="check" isDisabled={assess.isPending} onPress={() => { assess.mutate({ values: [value], statement: { confirmation: "confirmed" } }); }}>{t("evidence.yes")}</Button>
          <Button small look="quiet" onPress={() => { setDialog("dispute"); }}>{t("evidence.dispute")}</Button>
          <Button small look="quiet" onPress={() => { setDialog("evidence"); }}>{t("evidence.add")}</Button>
        </div>
      )}
      {dialog !== null && <EvidenceDialog value={value} isDispute={dialog === "dispute"} assess={assess} onClose={() => { setDialog(null); }} />}
    </div>
  );
}

function Evidence({ portrait, value, canSay }: { portrait: Portrait; value: Value; canSay: boolean }) {
  if (value.evidence.length === 0) return <p className="tertiary">{t("evidence.assumed")}</p>;
  return (
    <ul className="evidence" aria-label={t("evidence.count", { count: value.evidence.length })}>
      {value.evidence.map((said) => <Said key={said.id} portrait={portrait} said={said} canSay={canSay} />)}
    </ul>
  );
}

function Said({ portrait, said, canSay }: { portrait: Portrait; said: Assessment; canSay: boolean }) {
  const undo = useUndo();
  const withdraw = useVerb(() => withdrawAssessment(portrait.account_id, said.id), () => {
    say(t("evidence.withdrawn"), { label: t("action.undo"), run: () => void undo() });
  });
  const isAddress = said.source !== null && /^https?:\/\//.test(said.source);
  return (
    <li>
      <span className="row">
        <Icon name={said.confirmation === "disputed" ? "alert" : "check"} />
        <span className="grow">{tellSaid(said)}</span>
        {canSay && said.mine && <Button small look="quiet" isDisabled={withdraw.isPending} onPress={() => { withdraw.mutate(undefined); }}>{t("evidence.withdraw")}</Button>}
      </span>
      {said.quote !== null && <blockquote dir="auto">{said.quote}</blockquote>}
      {said.source !== null && <span className="caption tertiary">{isAddress ? <a href={said.source} target="_blank" rel="noreferrer noopener">{said.source}</a> : said.source}</span>}
    </li>
  );
}

export type Assess = ReturnType<typeof useAssess>;

/** Say something of values, tell that it was said, and offer the way back. */
export function useAssess(portrait: Portrait, person: Person) {
  const undo = useUndo();
  const path = { account_id: portrait.account_id, position_id: portrait.position_id };
  return useVerb(async (said: { values: readonly Value[]; statement: Statement }) => {
    await assessValues(path, said.values, said.statement);
    return said;
  }, ({ values, statement }) => {
    const name = nameOf(person);
    const told = statement.confirmation === "disputed" ? t("person.disputed", { name }) : t("person.confirmed", { name, count: values.length });
    say(told, { label: t("action.undo"), run: () => void undo() });
  });
}

function linksOf({ field, value }: Value): { href: string; text: string }[] {
  const texts = Array.isArray(value) ? value.map(String) : [];
  if (field === "emails") return texts.map((text) => ({ href: `mailto:${text}`, text }));
  if (field === "phones") return texts.map((text) => ({ href: `tel:${text}`, text }));
  if (field === "urls") return texts.filter((text) => /^https?:/.test(text)).map((text) => ({ href: text, text: text.replace(/^https?:\/\/(www\.)?/, "") }));
  return [];
}
