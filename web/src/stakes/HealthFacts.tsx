import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { whenOf } from "../accounts/when";
import type { Person, Review } from "../api/model";
import { reviewQuery } from "../api/stakes";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { tellReason } from "./reasons";
import { Ladder } from "./signs";
import { subjectOf } from "./useStakes";

export function ComingFacts() {
  return <div className="fact health-fact" role="status" aria-label={t("state.loading")}><div className="skeleton" style={{ width: 220 }} /></div>;
}

/** How good the map is, in the header: the ladder with the cheapest next action, roles, contact; and what stands after it. */
export function HealthFacts({ accountId, people, children }: { accountId: string; people: readonly Person[]; children: React.ReactNode }) {
  const [search] = useAccountSearch();
  const { data: review } = useQuery(reviewQuery(accountId, whenOf(search), search.opportunity ?? null));
  if (review === undefined) return <ComingFacts />;
  const keep = (before: Record<string, unknown>): Record<string, unknown> => before;
  const { health, completeness, coverage } = review;
  return (
    <>
      <div className="fact health-fact">
        <div>
          <span className="label">{t("review.health")}</span>
          <Ladder rung={health.rung} highest={health.highest} />
          <Link className="strong" to="/accounts/$accountId/review" params={{ accountId }} search={keep}>{t("review.rung", { rung: health.rung, highest: health.highest })}</Link>
          <span className="secondary cut" title={tellReason(health.because)}>{tMaybe(`portfolio.rung_${String(health.rung)}`)}</span>
        </div>
        <NextAction review={review} people={people} />
      </div>
      <div className="fact">
        <span className="label">{t("review.roles")}</span>
        <div>
          <Link className="strong" to="/accounts/$accountId/review" params={{ accountId }} search={keep}>{t("review.of", { filled: completeness.filled, required: completeness.required })}</Link>
          <span className="meter" aria-hidden="true"><i style={{ width: `${String(Math.round(completeness.share * 100))}%` }} /></span>
        </div>
      </div>
      <div className="fact">
        <span className="label">{t("review.contact")}</span>
        <div title={tellReason(coverage.because)}>
          <b className="strong">{t("review.of", { filled: coverage.active.length, required: coverage.known })}</b>
          <span className={coverage.threading === "multi_threaded" ? "secondary" : "badge ink"}>{t(`review.${coverage.threading}` as "review.nobody")}</span>
        </div>
      </div>
      {children}
    </>
  );
}

/** What to do next, which opens whom to do it with. */
export function NextAction({ review, people }: { review: Review; people: readonly Person[] }) {
  const [, change] = useAccountSearch();
  const action = review.health.next_action;
  if (action === null) return <div className="caption"><span className="tertiary">{t("review.highest")}</span></div>;
  const seat = people.find((person) => subjectOf(person) === action.subject_id);
  return (
    <div className="caption">
      <span className="tertiary">{t("review.next", { minutes: formatNumber(action.minutes) })}</span>{" "}
      {seat === undefined ? <span>{tellReason(action.what)}</span> : <button type="button" className="link cut" title={tellReason(action.what)} onClick={() => { change({ selected: seat.position_id }); }}>{tellReason(action.what)}</button>}
    </div>
  );
}
