import { type Branch, branchesOf } from "./branches";
import type { Card, Drawing, Line } from "./drawing";
import { Forest, type Standing } from "./forest";
import type { Point } from "./geometry";
import { GridIndex } from "./gridIndex";

/** A drawing with everything one asks of it again and again, made when it is first asked for. */
export class Scene<C extends Card = Card> {
  readonly drawing: Drawing<C>;
  private readonly made: {
    forest?: Forest<C>;
    parentOf?: ReadonlyMap<string, string>;
    cards?: GridIndex<C>;
    branches?: GridIndex<Branch>;
    lines?: Map<string, Line[]>;
    ordered?: readonly C[];
  } = {};

  constructor(drawing: Drawing<C>) {
    this.drawing = drawing;
  }

  get byId(): { get: (id: string) => C | undefined; has: (id: string) => boolean } {
    return this.forest;
  }

  get parentOf(): ReadonlyMap<string, string> {
    if (this.made.parentOf === undefined) {
      const parentOf = new Map<string, string>();
      for (const { id, parent } of this.drawing.cards) if (parent !== null) parentOf.set(id, parent);
      this.made.parentOf = parentOf;
    }
    return this.made.parentOf;
  }

  get cards(): GridIndex<C> {
    return (this.made.cards ??= new GridIndex(this.drawing.cards));
  }

  get branches(): GridIndex<Branch> {
    return (this.made.branches ??= new GridIndex(branchesOf(this.drawing.cards)));
  }

  /** Work out the boxes around branches ahead of their time, and what finds cards. */
  prepare(): void {
    this.cards.prepare();
    this.made.branches ??= new GridIndex(branchesOf(this.drawing.cards));
  }

  /** Whether the boxes around branches are there without further work. */
  get isPrepared(): boolean {
    return this.made.branches !== undefined;
  }

  /** The cards which hang on a card, or on none, in their order. */
  childrenOf(id: string | null): readonly C[] {
    return this.forest.childrenOf(id);
  }

  standingOf(id: string): Standing | undefined {
    return this.forest.standingOf(id);
  }

  /** Every card in the order of a walk through the whole tree. */
  inOrder(): readonly C[] {
    return (this.made.ordered ??= this.forest.inOrder());
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
        for (const end of [line.from_id, line.to_id]) {
          const known = lines.get(end);
          if (known === undefined) lines.set(end, [line]);
          else known.push(line);
        }
      }
      this.made.lines = lines;
    }
    return this.made.lines.get(id) ?? [];
  }

  /** How far from their places in this drawing cards stood before, in a drawing which has moved; those which did not are absent. */
  shiftsFrom(before: readonly C[], moved: Point): Map<string, Point> {
    const shifts = new Map<string, Point>();
    for (const card of before) {
      const now = this.byId.get(card.id);
      if (now === undefined) continue;
      const by = { x: card.x + moved.x - now.x, y: card.y + moved.y - now.y };
      if (by.x !== 0 || by.y !== 0) shifts.set(card.id, by);
    }
    return shifts;
  }

  private get forest(): Forest<C> {
    return (this.made.forest ??= new Forest(this.drawing.cards, this.drawing.places));
  }
}
