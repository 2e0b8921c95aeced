import type { Card } from "../canvas/drawing";
import type { LensPerson } from "./facets";

/** What stands on a lens: one person as a chip (grid), a face (onion) or a node (influence), or several in a pile. */
export interface LensCard extends Card {
  is: "chip" | "face" | "node" | "pile";
  who: LensPerson | null;
  /** Whether what it stands for is only assumed: drawn with a dashed outline. */
  isAssumed: boolean;
  /** Those in a pile. */
  several: readonly LensPerson[];
  /** How large a node is drawn, 1 being usual. */
  size: number;
  /** The name of somebody who is not on this map, and yet tied to somebody here. */
  outside?: string | undefined;
  /** How much whoever it stands for matters on this lens: a phone opens where most of it is. */
  weight: number;
  /** The place in words, for who hears it. */
  place: string;
}
