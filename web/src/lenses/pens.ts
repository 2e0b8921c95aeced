import type { Style } from "../canvas/drawing";
import { STANCES, stanceToken } from "../ui/stance";
import type { LensCard } from "./lensCard";

type Pens = Style<LensCard>["pens"];

/** Lines from labels to their dots, in the colour of the stance. */
export function leaderPens(value: (token: string) => string): Pens {
  return Object.fromEntries(STANCES.map((stance) => [stance, { colour: value(`--stance-${stanceToken(stance)}-fill`), width: 1, dash: [] }]));
}

/** No line at all. */
export function noPens(): Pens {
  return {};
}
