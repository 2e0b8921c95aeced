import type { Card } from "./drawing";
import { type Box, centreOf, contains, grown, meets, type Point } from "./geometry";
import type { Standing } from "./forest";
import type { Scene } from "./scene";

/** Makes and fills the elements of cards. The elements are reused: `fill` sets everything that differs between cards. */
export interface Face<C extends Card> {
  make: () => HTMLElement;
  fill: (element: HTMLElement, card: C, standing: Standing) => void;
}

interface Mounted<C extends Card> {
  card: C;
  element: HTMLElement;
  order: number;
}

const NOWHERE: Standing = { level: 1, position: 1, siblings: 1, order: 0 };
/** Elements are kept this far (pixels of the screen) out of sight before they are taken away. */
const SPARE = 240;

/**
 * The elements of the cards in sight. They are made a few at a time, those in the middle first, so that no frame waits
 * for many; until then the canvas below shows their boxes. In the document they stand in the order of the tree.
 */
export class CardLayer<C extends Card> {
  private readonly root: HTMLElement;
  private readonly face: Face<C>;
  private scene: Scene<C>;
  private mounted: Mounted<C>[] = [];
  private readonly byId = new Map<string, Mounted<C>>();
  private readonly pool: HTMLElement[] = [];
  /** Cards without an element yet, the next one last; the first few of them are out of sight. */
  private waiting: C[] = [];
  private waitingUnseen = 0;
  /** What was in sight when cards were last looked for. */
  private seen: Box = { x: 0, y: 0, width: 0, height: 0 };
  private region: Box = { x: 0, y: 0, width: 0, height: 0 };
  /** Cards which have an element wherever they are: the one that has the focus, the one that is dragged. */
  private readonly pinned = new Set<string>();
  private shift: ReadonlyMap<string, Point> | null = null;

  constructor(root: HTMLElement, face: Face<C>, scene: Scene<C>) {
    this.root = root;
    this.face = face;
    this.scene = scene;
  }

  /** Another drawing; elements of cards which are still there stay. */
  show(scene: Scene<C>): void {
    this.scene = scene;
    for (const each of [...this.mounted]) {
      const card = scene.byId.get(each.card.id);
      if (card === undefined) this.unmount(each);
    }
    for (const each of this.mounted) {
      each.card = scene.byId.get(each.card.id) ?? each.card;
      each.order = scene.standingOf(each.card.id)?.order ?? 0;
    }
    this.mounted.sort((a, b) => a.order - b.order);
    this.inOrder();
    this.region = this.seen = { x: 0, y: 0, width: 0, height: 0 };
    this.refresh();
  }

  /** Fill every element anew. */
  refresh(): void {
    for (const each of this.mounted) this.fill(each);
  }

  refreshOne(id: string): void {
    const each = this.byId.get(id);
    if (each !== undefined) this.fill(each);
  }

  /** What is in sight now; nothing at all where cards are too small to be read. */
  look(sight: Box | null, scale: number): void {
    if (sight === null) {
      for (const each of [...this.mounted]) if (!this.pinned.has(each.card.id)) this.unmount(each);
      this.waiting = [];
      this.waitingUnseen = 0;
      this.region = this.seen = { x: 0, y: 0, width: 0, height: 0 };
    } else if (!contains(this.region, sight)) {
      this.region = grown(sight, SPARE / scale);
      const keep = grown(sight, (2 * SPARE) / scale);
      for (const each of [...this.mounted]) {
        if (!meets(each.card, keep) && !this.pinned.has(each.card.id)) this.unmount(each);
      }
      this.wait(this.scene.cards.within(this.region).filter((card) => !this.byId.has(card.id)), sight);
    }
    this.mountPinned();
  }

  /** Make elements until the time is over, for cards out of sight only with `ahead`; answers whether any in sight is missing. */
  mountUntil(end: number, ahead: boolean): boolean {
    const enough = ahead ? 0 : this.waitingUnseen;
    while (this.waiting.length > enough && performance.now() < end) {
      // a few at a time: asking for the time costs as much as a card
      for (let count = 0; count < 4 && this.waiting.length > enough; count++) {
        const card = this.waiting.pop();
        if (card !== undefined && !this.byId.has(card.id)) this.mount(card);
      }
    }
    return this.waiting.length > this.waitingUnseen;
  }

  /** Whether cards are left for which elements are to be made. */
  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Whether every card in this part of the drawing is known to have an element. */
  covers(sight: Box): boolean {
    return this.waiting.length <= this.waitingUnseen && contains(this.seen, sight);
  }

  isMounted(id: string): boolean {
    return this.byId.has(id);
  }

  elementOf(id: string): HTMLElement | undefined {
    return this.byId.get(id)?.element;
  }

  get count(): number {
    return this.mounted.length;
  }

  cards(): readonly C[] {
    return this.mounted.map(({ card }) => card);
  }

  pin(id: string): void {
    this.pinned.add(id);
    this.mountPinned();
  }

  unpin(id: string): void {
    this.pinned.delete(id);
  }

  /** Draw cards away from their places, while they move; null puts them where they belong. */
  displace(shift: ReadonlyMap<string, Point> | null): void {
    this.shift = shift;
    for (const each of this.mounted) this.put(each);
  }

  clear(): void {
    for (const each of [...this.mounted]) this.unmount(each);
    this.waiting = [];
  }

  private mountPinned(): void {
    for (const id of this.pinned) {
      const card = this.scene.byId.get(id);
      if (card !== undefined && !this.byId.has(id)) this.mount(card);
    }
  }

  private mount(card: C): void {
    const element = this.pool.pop() ?? this.face.make();
    const standing = this.scene.standingOf(card.id) ?? NOWHERE;
    const each = { card, element, order: standing.order };
    const place = this.placeFor(standing.order);
    this.fill(each, standing); // while it is not in the document yet: there every change would be looked at by itself
    this.root.insertBefore(element, this.mounted[place]?.element ?? null);
    this.mounted.splice(place, 0, each);
    this.byId.set(card.id, each);
  }

  private unmount(each: Mounted<C>): void {
    this.mounted.splice(this.mounted.indexOf(each), 1);
    this.byId.delete(each.card.id);
    each.element.remove();
    if (this.pool.length < 200) this.pool.push(each.element);
  }

  private fill(each: Mounted<C>, standing = this.scene.standingOf(each.card.id) ?? NOWHERE): void {
    this.put(each);
    this.face.fill(each.element, each.card, standing);
  }

  private put({ card, element: { style } }: Mounted<C>): void {
    const by = this.shift?.get(card.id);
    // only what moves is transformed: each card with a transform of its own may become a layer of its own to compose
    style.transform = by === undefined ? "" : `translate(${String(by.x)}px,${String(by.y)}px)`;
    style.left = `${String(card.x)}px`;
    style.top = `${String(card.y)}px`;
    style.width = `${String(card.width)}px`;
    style.height = `${String(card.height)}px`;
  }

  /** Where in the list of elements a card of this order belongs. */
  private placeFor(order: number): number {
    let low = 0;
    let high = this.mounted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mounted[middle]?.order ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private inOrder(): void {
    let before: Element | null = null;
    for (const { element } of this.mounted) {
      const next: Element | null = before === null ? this.root.firstElementChild : before.nextElementSibling;
      if (next !== element) this.root.insertBefore(element, next);
      before = element;
    }
  }

  /** Cards in sight are made first, of them those nearest to the middle. */
  private wait(cards: readonly C[], sight: Box): void {
    const middle = centreOf(sight);
    const away = (card: C): number => Math.abs(card.x + card.width / 2 - middle.x) + Math.abs(card.y + card.height / 2 - middle.y);
    const farthestFirst = (some: C[]): C[] => some.map((card) => [away(card), card] as const).sort((a, b) => b[0] - a[0]).map(([, card]) => card);
    const unseen = farthestFirst(cards.filter((card) => !meets(card, sight)));
    this.seen = sight;
    this.waitingUnseen = unseen.length;
    this.waiting = [...unseen, ...farthestFirst(cards.filter((card) => meets(card, sight)))];
  }
}
