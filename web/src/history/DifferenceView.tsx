import { useQuery } from "@tanstack/react-query";
import { differenceQuery } from "../api/queries";
import type { Happening } from "../api/model";
import { formatDay, formatNumber } from "../language/formats";
import { t } from "../language/language";
import { seniorityWord } from "../people/words";
import { Avatar } from "../ui/signs";
import { Empty, ErrorState, Loading } from "../ui/states";

interface DifferenceViewProps {
  accountId: string;
  since: string;
  until: string;
}

const GROUPS = ["joined", "left", "promoted", "demoted", "moved", "manager_changed"] as const;

/** What differs between two days: who joined, left, was promoted, moved, got another manager. */
export function DifferenceView({ accountId, since, until }: DifferenceViewProps) {
  const difference = useQuery(differenceQuery(accountId, since, until));
  if (difference.isPending) return <Loading rows={5} />;
  if (difference.isError) return <ErrorState error={difference.error} onRetry={() => void difference.refetch()} />;
  const groups = GROUPS.map((group) => ({ group, happenings: difference.data[group] })).filter(({ happenings }) => happenings.length > 0);
  if (groups.length === 0) return <Empty title={t("difference.none")}>{t("difference.none_why", { since: formatDay(since), until: formatDay(until) })}</Empty>;
  return (
    <div className="page-column">
      {groups.map(({ group, happenings }) => (
        <section key={group} className="card-box">
          <header>
            <h2>{t(`difference.${group}`)}</h2>
            <span className="badge">{formatNumber(happenings.length)}</span>
          </header>
          <ul>
            {happenings.map((happening, index) => (
              <li key={`${happening.name}/${String(index)}`} className="row" style={{ padding: "6px 16px", borderTop: index === 0 ? 0 : "1px solid var(--hairline)" }}>
                <Avatar name={happening.name === "" ? null : happening.name} />
                <div className="grow">
                  <div className="strong">{happening.name === "" ? t("seat.unknown") : happening.name}</div>
                  <div className="caption secondary">{tellHappening(group, happening)}</div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function tellHappening(group: (typeof GROUPS)[number], { before, after }: Happening): React.ReactNode {
  if (group === "manager_changed") return <Turn before={before?.manager_name} after={after?.manager_name} />;
  if (group === "joined" || group === "left") {
    const side = group === "joined" ? after : before;
    return [side?.title, side?.division].filter(Boolean).join(" · ");
  }
  if (before?.title === after?.title && before !== null && after !== null) {
    return group === "moved" ? <Turn before={before.division} after={after.division} /> : <Turn before={seniorityWord(before.seniority)} after={seniorityWord(after.seniority)} />;
  }
  return <Turn before={before?.title} after={after?.title} />;
}

function Turn({ before, after }: { before: string | null | undefined; after: string | null | undefined }) {
  return (
    <>
      <s className="tertiary">{before ?? t("value.none")}</s> → <span>{after ?? t("value.none")}</span>
    </>
  );
}
