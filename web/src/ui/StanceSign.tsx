import { STANCE_PATHS, type StanceName, stanceToken } from "./stance";

/** The sign of a stance; the words stand beside it, or are the label of what it is in. */
export function StanceSign({ stance }: { stance: StanceName }) {
  return (
    <svg viewBox="0 0 12 12" className="stance-sign" aria-hidden="true" style={{ color: `var(--stance-${stanceToken(stance)}-fill)` }}>
      {stance === "neutral" || stance === "unknown" ? <circle cx="6" cy="6" r="4" className={stance === "unknown" ? "ring" : "disc"} /> : <path d={STANCE_PATHS[stance]} className="disc" />}
    </svg>
  );
}
