import type { PowerGrid } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { stanceToken } from "../ui/stance";
import type { LensPerson } from "./facets";
import { pointOf } from "./gridModel";

interface GridBackdropProps {
  grid: PowerGrid;
  bySubject: ReadonlyMap<string, LensPerson>;
  bright: ReadonlySet<string> | null;
}

/** Behind the chips: the fields with their numbers, the axes, and a dot for everybody. */
export function GridBackdrop({ grid, bySubject, bright }: GridBackdropProps) {
  const { frame, cross } = grid;
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  return (
    <svg className="lens-backdrop" width={frame.right + 16} height={frame.bottom + 44} aria-hidden="true">
      <rect className="field" x={frame.left} y={frame.top} width={width} height={height} rx="8" />
      {cross !== null && <rect className="high" x={cross[0]} y={frame.top + 1} width={frame.right - (cross[0] ?? 0) - 1} height={(cross[1] ?? 0) - frame.top - 1} rx="7" />}
      <Axes grid={grid} />
      {cross !== null && <path className="cross" d={`M${String(cross[0])} ${String(frame.top)}V${String(frame.bottom)}M${String(frame.left)} ${String(cross[1])}H${String(frame.right)}`} />}
      <Heads grid={grid} />
      <Dots grid={grid} bySubject={bySubject} bright={bright} />
    </svg>
  );
}

function Axes({ grid }: { grid: PowerGrid }) {
  const { frame } = grid;
  const steps = ([low = 0, high = 10]: readonly number[]): number[] => Array.from({ length: high - low + 1 }, (_, index) => low + index);
  return (
    <>
      {steps(grid.interest).map((rating) => {
        const { x } = pointOf(0, rating, grid);
        return (
          <g key={`i${String(rating)}`}>
            <path className="thin" d={`M${String(x)} ${String(frame.top + 1)}V${String(frame.bottom - 1)}`} />
            <text className="axis middle" x={x} y={frame.bottom + 16}>{formatNumber(rating)}</text>
          </g>
        );
      })}
      {steps(grid.power).map((rating) => {
        const { y } = pointOf(rating, 0, grid);
        return (
          <g key={`p${String(rating)}`}>
            <path className="thin" d={`M${String(frame.left + 1)} ${String(y)}H${String(frame.right - 1)}`} />
            <text className="axis end" x={frame.left - 9} y={y + 4}>{formatNumber(rating)}</text>
          </g>
        );
      })}
      <text className="axis-name middle" x={(frame.left + frame.right) / 2} y={frame.bottom + 34}>{t("stake.interest")} →</text>
      <text className="axis-name middle" transform={`translate(14 ${String((frame.top + frame.bottom) / 2)}) rotate(-90)`}>{t("stake.power")} →</text>
    </>
  );
}

function Heads({ grid }: { grid: PowerGrid }) {
  const { frame, cross, only, counts } = grid;
  const [x = 0, y = 0] = cross ?? [];
  const corners: [string, number, number][] = only === null
    ? [["keep_satisfied", frame.left, frame.top], ["manage_closely", x, frame.top], ["monitor", frame.left, y], ["keep_informed", x, y]]
    : [[only, frame.left, frame.top]];
  return corners.map(([quadrant, left, top]) => (
    <text key={quadrant} className={quadrant === "manage_closely" ? "head main" : "head"} x={left + 12} y={top + 21}>
      {tMaybe(`quadrant.${quadrant}`) ?? quadrant} <tspan className="head-count">{formatNumber(counts[quadrant] ?? 0)}</tspan>
    </text>
  ));
}

function Dots({ grid, bySubject, bright }: GridBackdropProps) {
  const drawn = new Set<string>();
  return grid.dots.map((dot) => {
    const who = bySubject.get(dot.subject_id);
    const key = `${String(dot.x)}/${String(dot.y)}`;
    if (who === undefined || drawn.has(key)) return null;
    drawn.add(key);
    const isFaint = dot.together === 1 && bright !== null && !bright.has(who.id);
    if (dot.together > 1) {
      return (
        <g key={key}>
          <circle className="many" cx={dot.x} cy={dot.y} r="8" />
          <text className="many-number middle" x={dot.x} y={dot.y + 3.5}>{formatNumber(dot.together)}</text>
        </g>
      );
    }
    return <circle key={key} className={`dot${dot.estimated ? " hollow" : ""}${isFaint ? " dimmed" : ""}`} style={{ color: `var(--stance-${stanceToken(who.seen.stance)}-fill)` }} cx={dot.x} cy={dot.y} r="4" />;
  });
}
