import type { Influence } from "../api/model";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { PersonRows } from "./PersonRows";
import type { LensBoard } from "./useLensBoard";

/** Who stands highest along the chosen ties. */
export function InfluencePanel({ lens, board }: { lens: Influence; board: LensBoard }) {
  const ranked = lens.nodes.filter((node) => node.rank !== null && !node.outside).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const ranks = new Map(ranked.map((node) => [node.subject_id, node.rank]));
  return (
    <aside className="panel lens-panel hide-narrow" aria-label={t("lens.influence_panel")}>
      <header><h2 className="grow">{t("lens.influence_panel")} <span className="badge">{formatNumber(ranked.length)}</span></h2></header>
      <p className="secondary lens-why">{t("lens.influence_why")}</p>
      <div className="panel-scroll" tabIndex={0} role="group" aria-label={t("lens.influence_panel")}>
        <PersonRows board={board} people={ranked.flatMap((node) => board.bySubject.get(node.subject_id) ?? [])} end={({ seen }) => <span className="rating tertiary">{formatNumber(ranks.get(seen.subject_id) ?? 0)}</span>} />
        {ranked.length === 0 && <p className="tertiary lens-why">{t("lens.nobody_ranked")}</p>}
      </div>
    </aside>
  );
}
