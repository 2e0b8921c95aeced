import { useQuery } from "@tanstack/react-query";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { whenOf } from "../accounts/when";
import type { Interaction } from "../api/model";
import { coverageQuery, lastContactQuery } from "../api/stakes";
import { formatAge, formatDay } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { freshSign } from "../people/saying";
import { Avatar } from "../ui/signs";
import { spoken, wordOf } from "./vocabulary";

/** Who of us covers somebody, and when we were last in touch. */
export function PanelContact({ accountId, personId }: { accountId: string; personId: string }) {
  const [search] = useAccountSearch();
  const when = whenOf(search);
  const covering = useQuery(coverageQuery(accountId, when)).data?.filter((each) => each.person_id === personId) ?? [];
  const met = useQuery(lastContactQuery(accountId, personId, when.as_of)).data ?? [];
  const last = met[0];
  return (
    <section aria-label={t("contact.title")}>
      <h3>{t("contact.title")}</h3>
      {covering.length === 0 && <p className="tertiary">{t("contact.uncovered")}</p>}
      <ul className="covering">
        {covering.map((each) => (
          <li key={each.id} className="row">
            <Avatar name={each.member} size="small" ours />
            <span className="grow">{each.member}</span>
            <span className="caption tertiary">{tellLevels(each.level, each.desired)}</span>
          </li>
        ))}
      </ul>
      {last === undefined ? <p className="tertiary">{t("contact.never")}</p> : (
        <p className="row"><FreshDot day={last.at.slice(0, 10)} from={search.as_of} /><span className="secondary">{t("contact.last", { age: formatAge(last.at) })}</span></p>
      )}
      <ul className="met">{met.map((each) => <Met key={each.id} met={each} />)}</ul>
    </section>
  );
}

function FreshDot({ day, from }: { day: string; from: string | undefined }) {
  const sign = freshSign(day, from ?? new Date().toISOString());
  return <span className={sign === "old" ? "fresh" : `fresh ${sign}`} aria-hidden="true" />;
}

/** "credible source → trusted advisor"; the aim alone is not said where it is reached. */
export function tellLevels(level: string | null, desired: string | null): string {
  const now = level === null ? t("contact.level_unknown") : wordOf("relationship_level", level);
  return desired === null || desired === level ? now : `${now} → ${wordOf("relationship_level", desired)}`;
}

function Met({ met }: { met: Interaction }) {
  return (
    <li className="caption">
      <span className="tertiary">{formatDay(met.at.slice(0, 10))} · {tMaybe(`contact.form_${met.form}`) ?? spoken(met.form)}</span>{" "}
      <bdi>{met.subject}</bdi>
      {met.outcome !== null && <span className="secondary"> → {met.outcome}</span>}
    </li>
  );
}
