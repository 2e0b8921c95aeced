import type { Box, Size } from "./geometry";

/** Something with a place in a drawing. `parent` is the card which it hangs on. */
export interface Card extends Box {
  id: string;
  parent: string | null;
}

/**
 * A line between two cards, along straight pieces (pairs of x and y); its kind says how it is drawn. It is as the
 * server says it: of thousands of lines only those in sight become anything else.
 */
export interface Line {
  kind: string;
  from_id: string;
  to_id: string;
  points: readonly (readonly number[])[];
}

/** Cards with their places and lines, as somebody laid them out; pixels at 100 %, from the left top corner. */
export interface Drawing<C extends Card = Card> extends Size {
  cards: readonly C[];
  /** Where in the list each card is, if whoever made the drawing knows. */
  places?: ReadonlyMap<string, number>;
  lines: readonly Line[];
}

export interface Pen {
  colour: string;
  width: number;
  dash: readonly number[];
}

/** How a card is drawn when it is too small to be read. */
export interface Look {
  fill: string;
  open: boolean;
}

/** What a box around a branch is called. */
export interface BranchName {
  title: string;
  detail: string;
}

/** Everything about the look of one kind of drawing in one theme. */
export interface Style<C extends Card> {
  page: string;
  /** Cards which are not faint, and lines between two of them; null where nothing is faint. */
  bright: ReadonlySet<string> | null;
  /** The pen of each kind of line, and of those which stand out. */
  pens: Readonly<Record<string, Pen>>;
  lit: string;
  /** Boxes around branches: fills by depth, outline, texts. */
  branchFills: readonly string[];
  branchEdge: string;
  text: string;
  textSecondary: string;
  fontFamily: string;
  look: (card: C) => Look;
  nameBranch: (card: C, count: number) => BranchName;
}
