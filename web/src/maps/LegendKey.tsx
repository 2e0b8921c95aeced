import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { KeySign } from "./KeySign";
import type { ChartView } from "./useChartView";

/** The key to colours and numbers, to be read and not pressed: on a presentation and on paper. */
export function LegendKey({ view }: { view: Pick<ChartView, "fill" | "outline"> }) {
  const encodings = [{ encoding: view.fill, isRing: false }, { encoding: view.outline, isRing: true }];
  if (view.fill === null && view.outline === null) return null;
  return (
    <div className="legend-key">
      {encodings.map(({ encoding, isRing }) => encoding !== null && (
        <span key={String(isRing)} className="row wrap">
          <b className="label">{t(isRing ? "map.outline_is" : "map.fill_is", { facet: encoding.facet.label() })}</b>
          {[...encoding.key.values()].map((entry) => (
            <span key={entry.value} className="row gap-1"><KeySign entry={entry} isRing={isRing} />{entry.word} <b className="strong">{formatNumber(entry.count)}</b></span>
          ))}
        </span>
      ))}
    </div>
  );
}
