import { useQuery } from "@tanstack/react-query";
import { type Compared, differenceQuery } from "../api/queries";
import { formatDay, formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Empty, ErrorState, Loading } from "../ui/states";
import { happened, Happenings } from "./Happenings";

interface DifferenceViewProps {
  accountId: string;
  compared: Compared;
  onSelect: (positionId: string) => void;
}

/** What differs between two days: who joined, left, was promoted, moved, got another manager. */
export function DifferenceView({ accountId, compared, onSelect }: DifferenceViewProps) {
  const difference = useQuery(differenceQuery(accountId, compared));
  if (difference.data === undefined) return difference.isError ? <ErrorState error={difference.error} onRetry={() => void difference.refetch()} /> : <Loading rows={5} />;
  const groups = happened(difference.data);
  const days = { since: formatDay(compared.since), until: formatDay(compared.until) };
  if (groups.length === 0) return <Empty title={t("difference.none")}>{t("difference.none_why", days)}</Empty>;
  return (
    <div className="page-column">
      <p className="secondary">{t("difference.between", days)}</p>
      {groups.map(({ kind, happenings }) => (
        <section key={kind} className="card-box" aria-label={t(`difference.${kind}`)}>
          <header>
            <h2>{t(`difference.${kind}`)}</h2>
            <span className="badge">{formatNumber(happenings.length)}</span>
          </header>
          <Happenings kind={kind} happenings={happenings} onSelect={onSelect} />
        </section>
      ))}
    </div>
  );
}
