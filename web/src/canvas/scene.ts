import { type Branch, branchesOf } from "./branches";
import type { Card, Drawing, Line } from "./drawing";
import { GridIndex } from "./gridIndex";

/** Where a card stands among its siblings (from 1), how deep (from 1), and its place in a walk through the whole tree. */
export interface Standing {
  level: number;
  position: number;
  siblings: number;
  order: number;
}

/** A drawing with everything one asks of it again and again, made when it is first asked for. */
export class Scene<C extends Card = Card> {
  readonly drawing: Drawing<C>;
  readonly byId: ReadonlyMap<string, C>;
  readonly parentOf: ReadonlyMap<string, string>;
  private readonly made: {
    cards?: GridIndex<C>;
    branches?: GridIndex<Branch>;
    below?: Map<string | null, C[]>;
    standings?: Map<string, Standing>;
    lines?: Map<string, Line[]>;
    ordered?: readonly C[];
  } = {};

  constructor(drawing: Drawing<C>) {
    this.drawing = drawing;
    this.byId = new Map(drawing.cards.map((card) => [card.id, card]));
    const parentOf = new Map<string, string>();
    for (const { id, parent } of drawing.cards) if (parent !== null) parentOf.set(id, parent);
    this.parentOf = parentOf;
  }

  get cards(): GridIndex<C> {
    return (this.made.cards ??= new GridIndex(this.drawing.cards));
  }

  get branches(): GridIndex<Branch> {
    return (this.made.branches ??= new GridIndex(branchesOf(this.drawing.cards)));
  }

  /** Work out the boxes around branches ahead of their time. */
  prepare(): void {
    this.made.branches ??= new GridIndex(branchesOf(this.drawing.cards));
  }

  /** Whether the boxes around branches are there without further work. */
  get isPrepared(): boolean {
    return this.made.branches !== undefined;
  }

  /** The cards which hang on a card, or on none, in their order. */
  childrenOf(id: string | null): readonly C[] {
    return this.below.get(id) ?? [];
  }

  standingOf(id: string): Standing | undefined {
    return (this.made.standings ??= this.walkThrough()).get(id);
  }

  /** Every card in the order of a walk through the whole tree. */
  inOrder(): readonly C[] {
    const order = (id: string): number => this.standingOf(id)?.order ?? 0;
    return (this.made.ordered ??= [...this.drawing.cards].sort((a, b) => order(a.id) - order(b.id)));
  }

  get first(): string | null {
    return this.inOrder()[0]?.id ?? null;
  }

  get last(): string | null {
    return this.inOrder().at(-1)?.id ?? null;
  }

  /** Every line that begins or ends at a card. */
  linesOf(id: string): readonly Line[] {
    if (this.made.lines === undefined) {
      const lines = new Map<string, Line[]>();
      for (const line of this.drawing.lines) {
        for (const end of [line.from, line.to]) {
          const known = lines.get(end);
          if (known === undefined) lines.set(end, [line]);
          else known.push(line);
        }
      }
      this.made.lines = lines;
    }
    return this.made.lines.get(id) ?? [];
  }

  private get below(): Map<string | null, C[]> {
    if (this.made.below === undefined) {
      const below = new Map<string | null, C[]>();
      for (const card of this.drawing.cards) {
        const parent = card.parent !== null && this.byId.has(card.parent) ? card.parent : null;
        const known = below.get(parent);
        if (known === undefined) below.set(parent, [card]);
        else known.push(card);
      }
      this.made.below = below;
    }
    return this.made.below;
  }

  private walkThrough(): Map<string, Standing> {
    const standings = new Map<string, Standing>();
    const waiting: C[] = [];
    const places: Standing[] = [];
    const add = (id: string | null, level: number): void => {
      const below = this.childrenOf(id);
      for (let index = below.length - 1; index >= 0; index--) {
        const card = below[index];
        if (card === undefined) continue;
        waiting.push(card);
        places.push({ level, position: index + 1, siblings: below.length, order: 0 });
      }
    };
    add(null, 1);
    for (;;) {
      const card = waiting.pop();
      const standing = places.pop();
      if (card === undefined || standing === undefined) return standings;
      standing.order = standings.size;
      standings.set(card.id, standing);
      add(card.id, standing.level + 1);
    }
  }
}
