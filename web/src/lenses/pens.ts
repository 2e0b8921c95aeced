import type { Style } from "../canvas/drawing";
import { STANCES, stanceToken } from "../ui/stance";
import type { LensCard } from "./lensCard";

type Pens = Style<LensCard>["pens"];

/** Lines from labels to their dots, in the colour of the stance. */
export function leaderPens(value: (token: string) => string): Pens {
  return Object.fromEntries(STANCES.map((stance) => [stance, { colour: value(`--stance-${stanceToken(stance)}-fill`), width: 1, dash: [] }]));
}

/** Ties: colour by kind, width by strength, dashed while they are only assumed; lines of report are thin. */
export function tiePens(value: (token: string) => string): Pens {
  const pens: Record<string, Pens[string]> = {
    formal: { colour: value("--line-reporting-stroke"), width: 1, dash: [] },
    path: { colour: value("--accent-border"), width: 6, dash: [] },
  };
  for (const look of ["influence", "conflict", "allied", "other"] as const) {
    const colour = value(`--line-${look === "other" ? "dotted" : look}-stroke`);
    pens[`${look} head`] = { colour, width: 2, dash: [] };
    for (const [strength, width] of [["weak", 1], ["usual", 1.75], ["strong", 3]] as const) {
      pens[`${look} ${strength} sure`] = { colour, width, dash: [] };
      pens[`${look} ${strength} assumed`] = { colour, width, dash: [6, 4] };
    }
  }
  return pens;
}

/** No line at all. */
export function noPens(): Pens {
  return {};
}
