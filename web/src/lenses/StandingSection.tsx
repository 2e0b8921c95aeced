import { useQuery } from "@tanstack/react-query";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { whenOf } from "../accounts/when";
import { standingQuery } from "../api/influenceQueries";
import { askedOf } from "../api/lensQueries";
import type { Person, Standing } from "../api/model";
import { formatShare } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { ErrorNotice } from "../ui/states";
import { listed, rankWords, standingReason } from "./standingWords";

interface StandingSectionProps {
  accountId: string;
  person: Person;
}

/** What the network tells of whoever is selected: rank and why, the path to them, and what if they left. */
export function StandingSection({ accountId, person }: StandingSectionProps) {
  const [search, change] = useAccountSearch();
  const subject = person.person_id ?? person.position_id;
  const asked = askedOf(search);
  const kinds = search.kinds ?? null;
  const standing = useQuery(standingQuery(accountId, subject, whenOf(search), asked, kinds));
  if (standing.data === undefined) {
    if (standing.isError) return <section><ErrorNotice error={standing.error} onRetry={() => void standing.refetch()} /></section>;
    return <section role="status" aria-label={t("state.loading")}><div className="skeleton" style={{ width: "70%", margin: "10px 0" }} /></section>;
  }
  const { data } = standing;
  const isWithout = search.without === subject;
  return (
    <>
      <section aria-label={t("lens.influence")}>
        <h3><span className="grow">{t("lens.influence")}</span><span className="tertiary">{rankWords(data.rank, data.among)}</span></h3>
        {data.reasons.length === 0 ? <p className="secondary">{t("standing.no_ties")}</p> : <ul className="reasons">{data.reasons.map((reason) => <li key={reason.code}>{standingReason(reason)}</li>)}</ul>}
      </section>
      <section aria-label={t("standing.path")}>
        <h3>{t("standing.path")}</h3>
        <PathTo standing={data} />
      </section>
      <section aria-label={t("standing.without", { name: data.name })}>
        <h3>{t("standing.without", { name: data.name })}</h3>
        <WithoutThem standing={data} />
        {data.rank !== null && <Button small onPress={() => { change({ without: isWithout ? undefined : subject }); }}>{isWithout ? t("standing.show_with") : t("standing.show_without")}</Button>}
      </section>
    </>
  );
}

function PathTo({ standing: { path } }: { standing: Standing }) {
  if (path === null) return <p className="secondary">{t("standing.no_path")}</p>;
  return (
    <>
      <ol className="path-to">
        {path.steps.map((step) => (
          <li key={step.id} className={step.ours ? "ours" : undefined}>
            <span className="grow">{step.name}{step.ours && <span className="tertiary"> · {t("standing.ours")}</span>}</span>
            {step.strength !== null && <span className="tertiary">{formatShare(step.strength)}</span>}
          </li>
        ))}
      </ol>
      <p className="tertiary">{t("standing.path_strength", { share: formatShare(path.strength) })}</p>
    </>
  );
}

function WithoutThem({ standing: { without } }: { standing: Standing }) {
  const said = [
    without.lost_ties > 0 ? t("standing.lost_ties", { count: without.lost_ties }) : null,
    without.cut_off_count > 0 ? t("standing.cut_off", { count: without.cut_off_count, names: listed(without.cut_off) }) : null,
    ...without.losses.map(standingReason),
    without.heirs.length > 0 ? t("standing.heirs", { names: listed(without.heirs.slice(0, 3).map(({ name }) => name)) }) : null,
  ].filter((each) => each !== null);
  if (said.length === 0) return <p className="secondary">{t("standing.nothing_lost")}</p>;
  return <ul className="reasons">{said.map((each) => <li key={each}>{each}</li>)}</ul>;
}
