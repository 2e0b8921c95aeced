import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { waitingQuery } from "../api/duplicates";
import { suggestionsQuery } from "../api/queries";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";

/** The two queues of what waits for a decision. */
export function SuggestionTabs({ at }: { at: "suggestions" | "duplicates" }) {
  const changes = useQuery(suggestionsQuery).data?.length ?? 0;
  const doubles = useQuery(waitingQuery).data ?? 0;
  return (
    <nav className="tabs" aria-label={t("nav.suggestions")}>
      <Link to="/suggestions" aria-current={at === "suggestions" ? "page" : undefined} activeProps={{}}>{t("suggestions.changes")}<span className="count">{formatNumber(changes)}</span></Link>
      <Link to="/duplicates" aria-current={at === "duplicates" ? "page" : undefined} activeProps={{}}>{t("duplicates.title")}<span className="count">{formatNumber(doubles)}</span></Link>
    </nav>
  );
}
