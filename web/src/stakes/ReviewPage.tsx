import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { isPast, whenOf } from "../accounts/when";
import type { Person, Reason, Review } from "../api/model";
import { reviewQuery, seatRoles } from "../api/stakes";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { formatAge, formatNumber, formatShare } from "../language/formats";
import { t } from "../language/language";
import { usePeople } from "../people/usePeople";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { ErrorNotice, ErrorState, Loading } from "../ui/states";
import { say } from "../ui/toasts";
import { NextAction } from "./HealthFacts";
import { listed, missedIn, tellReason } from "./reasons";
import { Ladder } from "./signs";
import { subjectOf } from "./useStakes";
import { fieldName, inWords, useVocabulary, wordOf } from "./vocabulary";

/** How many of the oldest values are named; the others are counted. */
const MOST_OLD = 12;

/** Everything that the rules tell of the map: how good it is and why, what does not go together, what to do next. */
export function ReviewPage() {
  const { accountId } = useParams({ from: "/accounts/$accountId/review" });
  const [search] = useAccountSearch();
  const [template, setTemplate] = useState("default");
  const found = useQuery(reviewQuery(accountId, whenOf(search), search.opportunity ?? null, template));
  const people = usePeople(accountId).data ?? [];
  if (found.data === undefined) return found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : <Loading />;
  const review = found.data;
  return (
    <div className="scroll review-page" tabIndex={0} role="region" aria-label={t("lens.review")}>
      <div className="boxes">
      <Part title={t("review.health")}>
        <p className="row"><Ladder rung={review.health.rung} highest={review.health.highest} /><b className="strong">{t("review.rung", { rung: review.health.rung, highest: review.health.highest })}</b></p>
        <p>{tellReason(review.health.because)}</p>
        <NextAction review={review} people={people} />
      </Part>
      <Roles accountId={accountId} review={review} template={template} onTemplate={setTemplate} canWrite={!isPast(search)} />
      <Doubts review={review} people={people} />
      <Part title={t("review.contact")}>
        <p>{tellReason(review.coverage.because)}</p>
        <Reasons reasons={review.coverage.wear} />
        {review.depth.value !== null && <><h3>{t("review.depth", { value: formatNumber(Math.round(review.depth.value)) })}</h3><ul className="secondary">{review.depth.parts.filter((part) => part.share !== null).map((part) => <li key={part.because.code}>{tellReason(part.because)}</li>)}</ul></>}
      </Part>
      <DealsPart accountId={accountId} review={review} />
      <Moves review={review} people={people} />
      <Risks review={review} people={people} />
      <Wearing review={review} people={people} />
      </div>
    </div>
  );
}

function Part({ title, count, children }: { title: string; count?: number; children: React.ReactNode }) {
  return (
    <section className="card-box" role="group" aria-label={title}>
      <header><h2 className="grow">{title}</h2>{count !== undefined && <span className="badge">{formatNumber(count)}</span>}</header>
      <div className="content">{children}</div>
    </section>
  );
}

interface PartProps {
  review: Review;
  people: readonly Person[];
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return <ul className="findings">{reasons.map((reason) => <li key={`${reason.code}/${reason.sentence}`}><Icon name="alert" /><span>{tellReason(reason)}</span></li>)}</ul>;
}

/** Somebody by name, to be opened where they are on the map. */
function Who({ id, name, people }: { id: string; name: string; people: readonly Person[] }) {
  const [, change] = useAccountSearch();
  const seat = people.find((person) => subjectOf(person) === id);
  if (seat === undefined) return <b className="strong">{name}</b>;
  return <button type="button" className="link" onClick={() => { change({ selected: seat.position_id }); }}>{name}</button>;
}

/** A sentence about somebody, in which their name opens them. */
function Told({ because, id, name, people }: { because: Reason; id: string; name: string; people: readonly Person[] }) {
  const sentence = tellReason(because);
  const at = sentence.indexOf(name);
  const who = <Who id={id} name={name} people={people} />;
  if (at < 0) return <><span className="grow">{sentence}</span>{who}</>;
  return <span className="grow">{sentence.slice(0, at)}{who}{sentence.slice(at + name.length)}</span>;
}

interface RolesProps {
  accountId: string;
  review: Review;
  template: string;
  onTemplate: (template: string) => void;
  canWrite: boolean;
}

/** Which of the roles that a map should name are filled: progress that one can finish. */
function Roles({ accountId, review, template, onTemplate, canWrite }: RolesProps) {
  const [search] = useAccountSearch();
  const { templates } = useVocabulary();
  const undo = useUndo();
  const seat = useVerb(() => seatRoles(accountId, template, search.opportunity ?? null), (made) => {
    say(t("review.seated", { count: made.items.length }), { label: t("action.undo"), run: () => void undo() });
  });
  const { roles, filled, required } = review.completeness;
  const unseated = roles.reduce((sum, role) => sum + Math.max(role.required - role.filled - role.open_seats.length, 0), 0);
  return (
    <Part title={t("review.roles_of", { filled, required })}>
      <label className="row"><span className="secondary">{t("review.template")}</span>
        <select className="input small template" value={template} onChange={(event) => { onTemplate(event.target.value); }}>
          {Object.entries(templates).map(([key, each]) => <option key={key} value={key}>{inWords(each.name)}</option>)}
        </select>
      </label>
      <ul className="role-fills">
        {roles.map((role) => (
          <li key={role.role}>
            <Icon name={role.filled >= role.required ? "check" : "minus"} />
            <span className="grow">{wordOf("roles", role.role)} <span className="secondary">{role.names.length > 0 ? listed(role.names) : role.open_seats.length > 0 ? t("review.open_seats", { seats: listed(role.open_seats) }) : t("review.nobody_named")}</span></span>
            <b className="strong">{t("review.of", { filled: role.filled, required: role.required })}</b>
          </li>
        ))}
      </ul>
      {seat.isError && <ErrorNotice error={seat.error} />}
      {canWrite && unseated > 0 && <Button small icon="plus" isDisabled={seat.isPending} onPress={() => { seat.mutate(undefined); }}>{t("review.seat_missing", { count: unseated })}</Button>}
    </Part>
  );
}

function Doubts({ review, people }: PartProps) {
  const gaps = (review.raci ?? []).flatMap((step) => step.gaps);
  const count = review.contradictions.length + review.optimism.length + gaps.length;
  return (
    <Part title={t("review.doubts")} count={count}>
      {count === 0 && <p className="secondary">{t("review.no_doubts")}</p>}
      <ul className="findings">
        {review.contradictions.map((each) => (
          <li key={`${each.subject_id}/${each.because.code}`}><Icon name="alert" /><Told because={each.because} id={each.subject_id} name={each.name} people={people} /></li>
        ))}
      </ul>
      <Reasons reasons={review.optimism} />
      <Reasons reasons={gaps} />
    </Part>
  );
}

function DealsPart({ accountId, review }: { accountId: string; review: Review }) {
  if (review.deals.length === 0) return null;
  return (
    <Part title="MEDDPICC" count={review.deals.length}>
      {review.deals.map((deal) => (
        <div key={deal.opportunity_id} className="deal-told">
          <p className="row"><Link className="grow" to="/accounts/$accountId/deals" params={{ accountId }} search={(before: Record<string, unknown>) => ({ ...before, opportunity: deal.opportunity_id })}>{deal.name}</Link><b className="strong">{t("review.of", { filled: deal.total, required: deal.highest })}</b></p>
          <p className="secondary">{[deal.total > deal.confirmed ? t("deal.assumed_points", { count: deal.total - deal.confirmed }) : null, deal.next_up === null ? null : t("deal.next_up", { letter: fieldName(`meddpicc.${deal.next_up}`) })].filter((part) => part !== null).join(" · ")}</p>
          <Reasons reasons={deal.doubts} />
        </div>
      ))}
    </Part>
  );
}

function Moves({ review, people }: PartProps) {
  const moves = review.engagement.filter((gap) => gap.steps === null || gap.steps > 0);
  if (moves.length === 0) return null;
  return (
    <Part title={t("review.moves")} count={moves.length}>
      <ul className="findings">
        {moves.map((gap) => <li key={gap.subject_id}><Icon name="arrow" /><Told because={gap.because} id={gap.subject_id} name={gap.name} people={people} /></li>)}
      </ul>
    </Part>
  );
}

/** Over whom one comes to somebody, who is opened by their name. */
function Way({ way, people }: { way: Review["introductions"][number]; people: readonly Person[] }) {
  const who = <Who id={way.subject_id} name={way.name} people={people} />;
  if (way.strength === null) return <span className="grow">{who}: {t("review.no_way")}</span>;
  const over = way.names.filter((name) => name !== way.name);
  return <><span className="grow">{over.map((name) => `${name} → `).join("")}{who}</span><span className="secondary nowrap">{t("review.way_strength", { share: formatShare(way.strength) })}</span></>;
}

function Risks({ review, people }: PartProps) {
  const missed = missedIn(review);
  return (
    <>
      {review.introductions.length > 0 && (
        <Part title={t("review.ways")} count={review.introductions.length}>
          <ul className="findings">
            {review.introductions.map((way) => (
              <li key={way.subject_id}><Icon name="arrow" /><Way way={way} people={people} /></li>
            ))}
          </ul>
        </Part>
      )}
      {missed.length > 0 && (
        <Part title={t("review.missed")} count={missed.length}>
          <ul className="findings">
            {missed.map((each) => <li key={each.id}><Icon name="leave" /><span className="grow"><Who id={each.id} name={each.name} people={people} />{each.why.map((why) => <span key={why} className="secondary reason">{why}</span>)}</span></li>)}
          </ul>
        </Part>
      )}
    </>
  );
}

function Wearing({ review, people }: PartProps) {
  const { counts, oldest } = review.wearing;
  const stale = counts.stale ?? 0;
  const shown = oldest.slice(0, MOST_OLD);
  const more = stale + (counts.ageing ?? 0) - shown.length;
  return (
    <Part title={t("person.still_true")} count={stale + (counts.ageing ?? 0)}>
      <p className="secondary">{t("review.fresh", { fresh: formatNumber(counts.fresh ?? 0), ageing: formatNumber(counts.ageing ?? 0), stale: formatNumber(stale) })}</p>
      <ul className="findings">
        {shown.map((old) => <li key={`${old.subject_id}/${old.field}`}><span className="fresh" aria-hidden="true" /><span className="grow"><Who id={old.subject_id} name={old.name} people={people} />: {fieldName(old.field)}</span><span className="caption tertiary">{formatAge(old.on)}</span></li>)}
        {more > 0 && <li className="tertiary">{t("list.more", { count: more })}</li>}
      </ul>
    </Part>
  );
}
