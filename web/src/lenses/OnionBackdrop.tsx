import type { Onion } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";

/** Behind the faces: the rings with their numbers, a sector for each division. */
export function OnionBackdrop({ onion }: { onion: Onion }) {
  const { x, y, rings, sectors } = onion;
  const inner = rings[0];
  const outer = rings.at(-1);
  return (
    <div className="lens-backdrop onion-backdrop" aria-hidden="true">
      <svg width={onion.width} height={onion.height}>
        {[...rings].reverse().map((ring) => <ellipse key={ring.ring} className={`ring-edge ${ring.ring}`} cx={x} cy={y} rx={ring.half_width} ry={ring.half_height} />)}
        {inner !== undefined && outer !== undefined && sectors.length > 1 && sectors.map((sector) => {
          const across = Math.sin(sector.begins);
          const up = Math.cos(sector.begins);
          return <path key={sector.begins} className="spoke" d={`M${String(x + inner.half_width * across)} ${String(y - inner.half_height * up)}L${String(x + outer.half_width * across)} ${String(y - outer.half_height * up)}`} />;
        })}
      </svg>
      {rings.map((ring) => (
        <span key={ring.ring} className="ring-label" style={{ left: x, top: y - ring.half_height }}>{tMaybe(`ring.${ring.ring}`)} {formatNumber(ring.count)}</span>
      ))}
      {sectors.map((sector) => (
        <span key={sector.begins} className="sector-label" style={{ left: sector.label_x, top: sector.label_y }}>
          <span className="cut">{sector.division ?? t("lens.no_division")}</span> <b>{formatNumber(sector.count)}</b>
        </span>
      ))}
    </div>
  );
}
