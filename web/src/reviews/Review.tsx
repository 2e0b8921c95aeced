import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Failure } from "../api/failure";
import type { Accepted, Acceptance, Job, Outcome } from "../api/model";
import { declineSuggestion } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { JobProgress } from "../imports/JobProgress";
import { useOnScreen } from "../imports/onScreen";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { ErrorNotice } from "../ui/states";
import { ReviewRows } from "./ReviewRows";
import { useAccepting } from "./useAccepting";

const OUTCOMES: readonly Outcome[] = ["added", "updated", "conflicting", "left", "unchanged", "rejected"];
const ACCEPTABLE: readonly Outcome[] = ["added", "updated", "conflicting", "left"];
/** Everything but conflicts, which somebody should have looked at. */
const SAFE: readonly Outcome[] = ["added", "updated", "left"];

type Counts = Readonly<Partial<Record<Outcome, number>>>;

interface ReviewProps {
  changesetId: string;
  counts: Counts;
  onDone: () => void;
}

/** A suggestion like a pull request: counts by outcome, the rows of one, and what of it is accepted. */
export function Review({ changesetId, counts, onDone }: ReviewProps) {
  useOnScreen(changesetId);
  const first = OUTCOMES.find((outcome) => (counts[outcome] ?? 0) > 0) ?? "added";
  const [outcome, setOutcome] = useState<Outcome>(first);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { start, job, heardAt, isBusy } = useAccepting(changesetId);
  const decline = useVerb(() => declineSuggestion(changesetId), onDone);
  if (job?.accepted) return <Done accepted={job.accepted} onDone={onDone} />;
  const error = start.error ?? decline.error ?? failureOf(job);
  return (
    <section className="card-box" aria-label={t("review.label")}>
      <div className="outcomes" role="group" aria-label={t("review.outcomes")}>
        {OUTCOMES.map((each) => (
          <button key={each} type="button" className="outcome" aria-pressed={each === outcome} disabled={(counts[each] ?? 0) === 0} onClick={() => { setOutcome(each); }}>
            <b>{formatNumber(counts[each] ?? 0)}</b>
            <span className="secondary">{t(`outcome.${each}`)}</span>
          </button>
        ))}
      </div>
      <div className="outcome-why row">
        <p className="grow caption tertiary">{t(`outcome.${outcome}_why`)}</p>
        {(counts[outcome] ?? 0) > 0 && <a className="button small" href={`/api/changesets/${changesetId}/rows.csv?outcome=${outcome}`} download><Icon name="imports" />{t("review.download")}</a>}
      </div>
      <ReviewRows key={outcome} changesetId={changesetId} outcome={outcome} chosen={chosen} onChosen={ACCEPTABLE.includes(outcome) ? setChosen : null} />
      {error !== null && <div className="content"><ErrorNotice error={error} /></div>}
      {isBusy && job !== undefined ? (
        <footer className="review-foot"><div className="grow"><JobProgress job={job} heardAt={heardAt} /></div></footer>
      ) : (
        <Commands counts={counts} outcome={outcome} chosen={chosen} isBusy={isBusy || decline.isPending} onAccept={(choice) => { start.mutate(choice); }} onDecline={() => { decline.mutate(undefined); }} />
      )}
    </section>
  );
}

interface CommandsProps {
  counts: Counts;
  outcome: Outcome;
  chosen: ReadonlySet<number>;
  isBusy: boolean;
  onAccept: (choice: Acceptance) => void;
  onDecline: () => void;
}

function Commands({ counts, outcome, chosen, isBusy, onAccept, onDecline }: CommandsProps) {
  const total = SAFE.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  return (
    <footer className="review-foot">
      <Button look="danger" isDisabled={isBusy} onPress={onDecline}>{t("review.decline")}</Button>
      <span className="grow" />
      {chosen.size > 0 && <Button isDisabled={isBusy} onPress={() => { onAccept({ ordinals: [...chosen] }); }}>{t("review.accept_rows", { count: chosen.size })}</Button>}
      {ACCEPTABLE.includes(outcome) && (counts[outcome] ?? 0) > 0 && (!SAFE.includes(outcome) || counts[outcome] !== total) && (
        <Button isDisabled={isBusy} onPress={() => { onAccept({ outcomes: [outcome] }); }}>{t("review.accept_outcome", { outcome: t(`outcome.${outcome}`).toLocaleLowerCase(), count: counts[outcome] ?? 0 })}</Button>
      )}
      <Button look="primary" icon="check" isDisabled={isBusy || total === 0} onPress={() => { onAccept({ outcomes: [...SAFE] }); }}>
        {isBusy ? t("review.accepting") : t("review.accept_all", { count: total })}
      </Button>
    </footer>
  );
}

/** Why a job did not come to its end. */
function failureOf(job: Job | undefined): Failure | null {
  if (job === undefined || (job.state !== "failed" && job.state !== "cancelled")) return null;
  return job.error === null ? new Failure(400, "aborted", "") : new Failure(400, job.error.code, job.error.message, job.error.params);
}

function Done({ accepted, onDone }: { accepted: Accepted; onDone: () => void }) {
  const undo = useUndo();
  const [isUndone, setUndone] = useState(false);
  const applied = accepted.applied;
  return (
    <section className="card-box" aria-label={t("review.label")}>
      <div className="content" style={{ display: "flex", flexDirection: "column", gap: 12 }}>
        <div className="notice good" role="status">
          <Icon name="check" />
          <span>{applied === null ? t("review.nothing_to_do") : isUndone ? t("review.undone") : t("review.done")}</span>
        </div>
        {accepted.skipped_count > 0 && (
          <div className="notice care">
            <Icon name="alert" />
            <div>
              {t("review.skipped", { count: accepted.skipped_count })}
              <ul>{accepted.skipped.slice(0, 5).map((row) => <li key={row.ordinal} className="secondary">{row.reason}</li>)}</ul>
            </div>
          </div>
        )}
        <div className="row">
          {applied !== null && !isUndone && <Link className="button primary" to="/" search={{ sort: "changed", order: "desc" }}>{t("review.see")}</Link>}
          {applied !== null && !isUndone && <Button icon="undo" onPress={() => { void undo(applied.id).then(() => { setUndone(true); }); }}>{t("action.undo")}</Button>}
          <Button look={applied !== null && !isUndone ? "plain" : "primary"} onPress={onDone}>{t("action.done")}</Button>
        </div>
      </div>
    </section>
  );
}
