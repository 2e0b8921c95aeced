/** Where a card stands among its siblings (from 1), how deep (from 1), and its place in a walk through the whole tree. */
export interface Standing {
  level: number;
  position: number;
  siblings: number;
  order: number;
}

/** A card and what it hangs on. */
interface Hanging {
  id: string;
  parent: string | null;
}

const NONE = -1;

/**
 * What hangs on what among cards, by their places in the list: a map of ten thousand people is opened in the time that
 * is left of a frame, in which there is none to make an object for each of them.
 */
export class Forest<C extends Hanging> {
  private readonly cards: readonly C[];
  private readonly places: ReadonlyMap<string, number>;
  private linked: Links | null = null;
  private walked: Walk | null = null;

  constructor(cards: readonly C[], places?: ReadonlyMap<string, number>) {
    this.cards = cards;
    this.places = places ?? new Map(cards.map(({ id }, place) => [id, place]));
  }

  get(id: string): C | undefined {
    const place = this.places.get(id);
    return place === undefined ? undefined : this.cards[place];
  }

  has(id: string): boolean {
    return this.places.has(id);
  }

  /** The cards which hang on a card, or (for null) on none that is there, in their order. */
  childrenOf(id: string | null): readonly C[] {
    const { first, next } = this.links;
    const parent = id === null ? this.cards.length : this.places.get(id);
    const children: C[] = [];
    if (parent === undefined) return children;
    for (let place = first[parent] ?? NONE; place !== NONE; place = next[place] ?? NONE) {
      const card = this.cards[place];
      if (card !== undefined) children.push(card);
    }
    return children;
  }

  /** Undefined for cards which are not there, and for those which hang on one another in a circle. */
  standingOf(id: string): Standing | undefined {
    const place = this.places.get(id);
    if (place === undefined) return undefined;
    const { parent, siblings, position } = this.links;
    const { level, order } = this.walk;
    if (level[place] === 0) return undefined;
    const above = parent[place] ?? 0;
    return { level: level[place] ?? 1, position: position[place] ?? 1, siblings: siblings[above] ?? 1, order: order[place] ?? 0 };
  }

  /** The cards in the order of a walk through the whole tree: each before what hangs on it. */
  inOrder(): readonly C[] {
    const { level, order } = this.walk;
    const walked: C[] = [];
    const others: C[] = [];
    this.cards.forEach((card, place) => {
      if (level[place] === 0) others.push(card);
      else walked[order[place] ?? 0] = card;
    });
    return [...walked, ...others];
  }

  private get links(): Links {
    return (this.linked ??= linksAmong(this.cards, this.places));
  }

  private get walk(): Walk {
    return (this.walked ??= walkThrough(this.links));
  }
}

/** For each card, by place: what it hangs on, the first that hangs on it, its next sibling; the last place is the root of all. */
interface Links {
  parent: Int32Array;
  first: Int32Array;
  next: Int32Array;
  /** Which of its siblings it is, from 1. */
  position: Int32Array;
  /** How many hang on it. */
  siblings: Int32Array;
}

function linksAmong(cards: readonly Hanging[], places: ReadonlyMap<string, number>): Links {
  const root = cards.length;
  const parent = new Int32Array(root);
  const first = new Int32Array(root + 1).fill(NONE);
  const last = new Int32Array(root + 1).fill(NONE);
  const next = new Int32Array(root).fill(NONE);
  const position = new Int32Array(root);
  const siblings = new Int32Array(root + 1);
  for (let place = 0; place < root; place++) {
    const hangsOn = cards[place]?.parent ?? null;
    const above = hangsOn === null ? root : (places.get(hangsOn) ?? root);
    const before = last[above] ?? NONE;
    if (before === NONE) first[above] = place;
    else next[before] = place;
    last[above] = place;
    parent[place] = above;
    position[place] = siblings[above] = (siblings[above] ?? 0) + 1;
  }
  return { parent, first, next, position, siblings };
}

/** How deep each card is (0 for one which is not reached), and when a walk comes to it. */
interface Walk {
  level: Int32Array;
  order: Int32Array;
}

function walkThrough({ parent, first, next }: Links): Walk {
  const root = parent.length;
  const level = new Int32Array(root);
  const order = new Int32Array(root);
  let seen = 0;
  let depth = 1;
  let at = first[root] ?? NONE;
  while (at !== NONE) {
    level[at] = depth;
    order[at] = seen++;
    const below = first[at] ?? NONE;
    if (below !== NONE) {
      at = below;
      depth += 1;
      continue;
    }
    while (at !== root && next[at] === NONE) {
      at = parent[at] ?? root;
      depth -= 1;
    }
    at = at === root ? NONE : (next[at] ?? NONE);
  }
  return { level, order };
}
