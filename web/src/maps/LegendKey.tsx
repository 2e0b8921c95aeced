import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { facetCounts, facetOf } from "../people/facets";
import { isAnythingHeld } from "../stakes/stakeFacets";
import { StanceGlyph } from "../stakes/signs";
import { KeySign } from "./KeySign";
import { OutlineSign } from "./OutlineSign";
import type { ChartView } from "./useChartView";

type Keyed = Pick<ChartView, "fill" | "outline" | "company">;

/** Whether there is anything to explain: colours that were chosen, or stances. */
export function isKeyed(view: Keyed): boolean {
  return view.fill !== null || view.outline !== null || drawnIn(view).length > 0;
}

/** What cards show by themselves unless another colour was chosen. */
function drawnIn({ fill, company }: Keyed): readonly ("stance" | "confirmation")[] {
  return fill === null && isAnythingHeld(company.people) ? ["stance", "confirmation"] : [];
}

/** The key to colours and numbers, to be read and not pressed: on a presentation and on paper. */
export function LegendKey({ view }: { view: Keyed }) {
  const encodings = [{ encoding: view.fill, isRing: false }, { encoding: view.outline, isRing: true }];
  const drawn = drawnIn(view);
  if (!isKeyed(view)) return null;
  return (
    <div className="legend-key">
      {drawn.map((id) => facetOf(id)).map((facet) => facet !== undefined && (
        <span key={facet.id} className="row wrap">
          <b className="label">{facet.label()}</b>
          {facetCounts(view.company.people, facet).map(({ value, word, count }) => (
            <span key={value} className="row gap-1">{facet.id === "stance" ? <StanceGlyph stance={value} /> : <OutlineSign isSolid={value === "confirmed"} />}{word} <b className="strong">{formatNumber(count)}</b></span>
          ))}
        </span>
      ))}
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
