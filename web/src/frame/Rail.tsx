import { useQuery } from "@tanstack/react-query";
import { Link, useMatches } from "@tanstack/react-router";
import { isEnded } from "../api/jobs";
import { waitingQuery } from "../api/duplicates";
import { jobsQuery, sessionQuery, suggestionsQuery } from "../api/queries";
import { t } from "../language/language";
import { Icon } from "../ui/Icon";
import { Avatar } from "../ui/signs";

/** Where one can go; the counts say what waits. */
export function Rail() {
  const session = useQuery(sessionQuery);
  const suggestions = useQuery(suggestionsQuery);
  const jobs = useQuery(jobsQuery);
  const going = jobs.data?.filter((job) => !isEnded(job)).length ?? 0;
  const doubles = useQuery(waitingQuery);
  const waiting = (suggestions.data?.length ?? 0) + (doubles.data ?? 0);
  const isSuggestions = useMatches().some((match) => match.routeId === "/suggestions" || match.routeId === "/duplicates");
  const isAccounts = useMatches().some((match) => match.routeId === "/" || match.routeId === "/accounts/$accountId");
  return (
    <nav className="rail" aria-label={t("nav.main")}>
      <Link to="/" className="mark" aria-label={t("nav.home")} activeProps={{}}>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" fill="var(--accent)" />
          <path d="M9 23V13a4 4 0 0 1 4-4h9M18 5l4 4-4 4" fill="none" stroke="var(--text-on-accent)" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
          <circle cx="22" cy="22" r="3" fill="var(--text-on-accent)" />
        </svg>
      </Link>
      <Link to="/" className={isAccounts ? "active" : ""} activeProps={{}} aria-current={isAccounts ? "page" : undefined}><Icon name="portfolio" />{t("nav.portfolio")}</Link>
      <Link to="/suggestions" className={isSuggestions ? "active" : ""} activeProps={{}} aria-current={isSuggestions ? "page" : undefined}>
        <Icon name="suggestions" />{t("nav.suggestions")}
        {waiting > 0 && <span className="count" aria-label={t("suggestions.waiting", { count: waiting })}>{waiting}</span>}
      </Link>
      <Link to="/imports">
        <Icon name="imports" />{t("nav.imports")}
        {going > 0 && <span className="count" aria-label={t("job.going", { count: going })}>{going}</span>}
      </Link>
      <span className="grow" />
      <Link to="/settings"><Icon name="settings" />{t("nav.settings")}</Link>
      {session.data !== undefined && (
        <span title={session.data.member.name} style={{ padding: "8px 0" }}>
          <Avatar name={session.data.member.name} ours />
        </span>
      )}
    </nav>
  );
}
