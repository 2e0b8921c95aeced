import { useState } from "react";
import type { Accepted, Acceptance, Outcome } from "../api/model";
import { acceptSuggestion, declineSuggestion } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { ErrorNotice } from "../ui/states";
import { ReviewRows } from "./ReviewRows";

const OUTCOMES: readonly Outcome[] = ["added", "updated", "conflicting", "left", "unchanged", "rejected"];
const ACCEPTABLE: readonly Outcome[] = ["added", "updated", "conflicting", "left"];
/** Everything but conflicts, which somebody should have looked at. */
const SAFE: readonly Outcome[] = ["added", "updated", "left"];

interface ReviewProps {
  changesetId: string;
  counts: Readonly<Partial<Record<Outcome, number>>>;
  onDone: () => void;
}

/** A suggestion like a pull request: counts by outcome, the rows of one, and what of it is accepted. */
export function Review({ changesetId, counts, onDone }: ReviewProps) {
  const first = OUTCOMES.find((outcome) => (counts[outcome] ?? 0) > 0) ?? "added";
  const [outcome, setOutcome] = useState<Outcome>(first);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [done, setDone] = useState<Accepted | null>(null);
  const accept = useVerb((choice: Acceptance) => acceptSuggestion(changesetId, choice), setDone);
  const decline = useVerb(() => declineSuggestion(changesetId), onDone);
  const isBusy = accept.isPending || decline.isPending;
  const total = SAFE.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  if (done !== null) return <Done accepted={done} onDone={onDone} />;
  return (
    <section className="card-box">
      <div className="outcomes" role="group" aria-label={t("review.outcomes")}>
        {OUTCOMES.map((each) => (
          <button key={each} type="button" className="outcome" aria-pressed={each === outcome} disabled={(counts[each] ?? 0) === 0} onClick={() => { setOutcome(each); }}>
            <b>{formatNumber(counts[each] ?? 0)}</b>
            <span className="secondary">{t(`outcome.${each}`)}</span>
          </button>
        ))}
      </div>
      <p className="caption tertiary" style={{ padding: "8px 16px", borderTop: "1px solid var(--hairline)" }}>{t(`outcome.${outcome}_why`)}</p>
      <ReviewRows changesetId={changesetId} outcome={outcome} chosen={chosen} onChosen={ACCEPTABLE.includes(outcome) ? setChosen : null} />
      {(accept.isError || decline.isError) && <div style={{ padding: "8px 16px" }}><ErrorNotice error={accept.error ?? decline.error} /></div>}
      <footer className="row wrap" style={{ padding: "10px 16px", borderTop: "1px solid var(--hairline)" }}>
        <Button look="danger" isDisabled={isBusy} onPress={() => { decline.mutate(undefined); }}>{t("review.decline")}</Button>
        <span className="grow" />
        {chosen.size > 0 && <Button isDisabled={isBusy} onPress={() => { accept.mutate({ ordinals: [...chosen] }); }}>{t("review.accept_rows", { count: chosen.size })}</Button>}
        {ACCEPTABLE.includes(outcome) && (counts[outcome] ?? 0) > 0 && (
          <Button isDisabled={isBusy} onPress={() => { accept.mutate({ outcomes: [outcome] }); }}>{t("review.accept_outcome", { outcome: t(`outcome.${outcome}`).toLocaleLowerCase(), count: counts[outcome] ?? 0 })}</Button>
        )}
        <Button look="primary" icon="check" isDisabled={isBusy || total === 0} onPress={() => { accept.mutate({ outcomes: [...SAFE] }); }}>
          {accept.isPending ? t("review.accepting") : t("review.accept_all", { count: total })}
        </Button>
      </footer>
    </section>
  );
}

function Done({ accepted, onDone }: { accepted: Accepted; onDone: () => void }) {
  const undo = useUndo();
  const [isUndone, setUndone] = useState(false);
  const applied = accepted.applied;
  return (
    <section className="card-box">
      <div className="content" style={{ display: "flex", flexDirection: "column", gap: 12 }}>
        <div className="notice good">
          <Icon name="check" />
          <span>{applied === null ? t("review.nothing_to_do") : isUndone ? t("review.undone") : t("review.done")}</span>
        </div>
        {accepted.skipped.length > 0 && (
          <div className="notice care">
            <Icon name="alert" />
            <div>
              {t("review.skipped", { count: accepted.skipped.length })}
              <ul>{accepted.skipped.slice(0, 5).map((row) => <li key={row.ordinal} className="secondary">{row.reason}</li>)}</ul>
            </div>
          </div>
        )}
        <div className="row">
          {applied !== null && !isUndone && <Button icon="undo" onPress={() => { void undo(applied.id).then(() => { setUndone(true); }); }}>{t("action.undo")}</Button>}
          <Button look="primary" onPress={onDone}>{t("action.done")}</Button>
        </div>
      </div>
    </section>
  );
}
