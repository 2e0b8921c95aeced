/** How much of a card is drawn at a scale: all of it, its name alone in large letters, or a box within nested boxes. */
export type Detail = "card" | "name" | "box";

/** Below this, only names can be read. */
export const NAMES_BELOW = 0.55;
/** Below this, not even names: boxes stand for cards, and boxes around them for whole branches. */
export const BOXES_BELOW = 0.3;

export function detailAt(scale: number): Detail {
  if (scale < BOXES_BELOW) return "box";
  return scale < NAMES_BELOW ? "name" : "card";
}

/** The size of letters in the drawing at which a name alone is read at a scale; it changes in few steps. */
export function nameSize(scale: number): number {
  if (scale >= 0.46) return 20;
  return scale >= 0.37 ? 24 : 28;
}
