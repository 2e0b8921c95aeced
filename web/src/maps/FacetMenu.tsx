import { useMemo } from "react";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { type Facet, FACETS, facetCounts, tokenOf } from "../people/facets";
import { StanceGlyph } from "../stakes/signs";
import { Button } from "../ui/Button";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";
import { KeySign } from "./KeySign";
import type { Chart } from "./useChart";

/** Every facet with all its values: to filter by, and to show on the cards as colour or as outline. */
export function FacetMenu({ board }: { board: Chart }) {
  return (
    <Opener>
      <Button look="quiet" small icon="filter" aria-label={t("map.facets")}><span className="views-word">{t("map.facets")}</span></Button>
      <Popover className="facets" label={t("map.facets_title")}>
        {FACETS.map((facet) => <FacetPart key={facet.id} board={board} facet={facet} />)}
      </Popover>
    </Opener>
  );
}

function FacetPart({ board, facet }: { board: Chart; facet: Facet }) {
  const { view, address } = board;
  const counts = useMemo(() => facetCounts(view.company.people, facet), [view.company, facet]);
  if (counts.length === 0) return null;
  const asked = address.search.filter ?? [];
  const isFill = view.fill?.facet.id === facet.id;
  const isOutline = view.outline?.facet.id === facet.id;
  const encoding = isFill ? view.fill : isOutline ? view.outline : null;
  return (
    <section>
      <h3>
        <span className="grow">{facet.label()}</span>
        {facet.isDrawn !== true && <span className="segmented" role="group" aria-label={t("map.show_facet", { facet: facet.label() })}>
          <button type="button" aria-pressed={isFill} onClick={() => { address.encode("fill", isFill ? undefined : facet.id); }}>{t("map.colour")}</button>
          <button type="button" aria-pressed={isOutline} onClick={() => { address.encode("outline", isOutline ? undefined : facet.id); }}>{t("map.outline")}</button>
        </span>}
      </h3>
      <div className="values">
        {counts.map(({ value, word, count }) => {
          const token = tokenOf(facet, value);
          return (
            <button key={value} type="button" className="filter" aria-pressed={asked.includes(token)} title={word} onClick={() => { address.toggleToken(token); }}>
              {encoding !== null && <KeySign entry={encoding.key.get(value)} isRing={!isFill} />}
              {facet.id === "stance" && <StanceGlyph stance={value} />}
              <span className="cut">{word}</span> <b>{formatNumber(count)}</b>
            </button>
          );
        })}
      </div>
    </section>
  );
}
