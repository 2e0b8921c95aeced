import type { MapBand } from "../api/model";
import { t } from "../language/language";
import { seniorityWord } from "../people/words";

/** The headings of the grid: columns of divisions, rows of seniority; without a label, what is not known. */
export function Bands({ bands, width }: { bands: readonly MapBand[]; width: number }) {
  return bands.map((band) => {
    const isColumn = band.kind === "division";
    const classes = ["band", isColumn ? "column" : "", band.label === null ? "missing" : ""].filter(Boolean);
    const word = band.label === null ? t("map.missing") : isColumn ? band.label : seniorityWord(band.label);
    return (
      <div
        key={`${band.kind}/${band.label ?? ""}/${String(band.x)}/${String(band.y)}`}
        className={classes.join(" ")}
        style={{ left: band.x, top: band.y, width: Math.min(band.width, width), height: band.height }}
      >
        <span className="band-label" title={word}>
          {word}
        </span>
      </div>
    );
  });
}
