import { NAMES_BELOW } from "./detail";
import type { Card } from "./drawing";
import type { Size } from "./geometry";
import type { Scene } from "./scene";
import { fitted, READING, reading, type Viewport } from "./viewport";

/** As large as a small drawing becomes where it is shown to others. */
const LARGE = 1.6;
/** As wide (pixels) as a drawing is at most on a phone. */
const PHONE = 640;

/**
 * Everything, as large as it goes: small drawings are enlarged. On a phone where no name could be read then, as much as
 * can, where most of the weight of cards is.
 */
export function whole<C extends Card>(scene: Scene<C>, screen: Size, weight?: (card: C) => number): Viewport {
  const all = fitted(scene.drawing, screen, LARGE);
  if (weight === undefined || screen.width > PHONE || all.scale >= NAMES_BELOW) return all;
  const heart = heaviest(scene, { width: screen.width / READING, height: screen.height / READING }, weight);
  return heart === undefined ? all : reading(scene.drawing, screen, heart);
}

/** The card with the most weight in the room around it. */
function heaviest<C extends Card>({ drawing, cards }: Scene<C>, room: Size, weight: (card: C) => number): C | undefined {
  let best: C | undefined;
  let most = -1;
  for (const card of drawing.cards) {
    const corner = { x: card.x + (card.width - room.width) / 2, y: card.y + (card.height - room.height) / 2 };
    const found = cards.within({ ...corner, ...room }).reduce((sum, each) => sum + weight(each), 0);
    if (found > most) [best, most] = [card, found];
  }
  return best;
}
