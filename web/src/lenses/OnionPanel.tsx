import type { Onion } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { RINGS } from "./facets";
import { divisionsByRing } from "./onionModel";
import type { LensBoard } from "./useLensBoard";

const TOUCHED = new Set(["brief_contact", "multiple_contacts", "in_depth"]);
const MOST_ROWS = 24;

/** What each ring means and how many in it we reach; which divisions stand how close. */
export function OnionPanel({ onion, board }: { onion: Onion; board: LensBoard }) {
  const rows = divisionsByRing(onion, board.bySubject);
  const most = Math.max(1, ...rows.flatMap(({ counts }) => [...counts.values()]));
  return (
    <aside className="panel lens-panel hide-narrow" aria-label={t("lens.onion_panel")}>
      <header><h2 className="grow">{t("lens.onion_panel")}</h2></header>
      <div className="panel-scroll" tabIndex={0} role="group" aria-label={t("lens.onion_panel")}>
        <section aria-label={t("lens.rings")}>
          <h3><span className="grow">{t("lens.rings")}</span><span className="tertiary">{t("lens.in_contact")}</span></h3>
          <table className="ring-table">
            <tbody>
              {onion.rings.map(({ ring, count }) => (
                <tr key={ring}>
                  <th scope="row">{tMaybe(`ring.${ring}`)}</th>
                  <td className="secondary">{tMaybe(`ring_why.${ring}`)}</td>
                  <td className="number">{t("lens.of", { some: reached(onion, board, ring), all: count })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {rows.length > 0 && (
          <section aria-label={t("lens.divisions")}>
            <h3>{t("lens.divisions")}</h3>
            <table className="ring-heat">
              <thead>
                <tr><th scope="col">{t("field.division")}</th>{RINGS.map((ring) => <th scope="col" key={ring}>{tMaybe(`ring.${ring}`)}</th>)}<th scope="col">{t("lens.all")}</th></tr>
              </thead>
              <tbody>
                {rows.slice(0, MOST_ROWS).map(({ division, counts, all }) => (
                  <tr key={division ?? ""}>
                    <th scope="row" title={division ?? undefined}><span className="cut">{division ?? t("lens.no_division")}</span></th>
                    {RINGS.map((ring) => {
                      const count = counts.get(ring) ?? 0;
                      return <td key={ring} style={{ "--heat": `${String(Math.round((count / most) * 34))}%` } as React.CSSProperties}>{count === 0 ? "–" : formatNumber(count)}</td>;
                    })}
                    <td><b>{formatNumber(all)}</b></td>
                  </tr>
                ))}
              </tbody>
            </table>
            {rows.length > MOST_ROWS && <p className="tertiary">{t("map.more", { count: rows.length - MOST_ROWS })}</p>}
          </section>
        )}
      </div>
    </aside>
  );
}

function reached(onion: Onion, { bySubject }: LensBoard, ring: string): number {
  const ids = [...onion.faces.filter((face) => face.ring === ring).map((face) => face.subject_id), ...onion.piles.filter((pile) => pile.ring === ring).flatMap((pile) => pile.subject_ids)];
  return ids.filter((id) => TOUCHED.has(bySubject.get(id)?.seen.coverage ?? "")).length;
}
