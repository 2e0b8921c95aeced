import { useEffect, useMemo, useRef } from "react";
import type { Viewport } from "../canvas/viewport";
import { addedTo, NOTHING, toggledIn } from "../canvas/selection";
import type { Carrier } from "../canvas/carrying";
import type { Style } from "../canvas/drawing";
import type { Point } from "../canvas/geometry";
import { ghostOf } from "../maps/ghost";
import type { MapDeeds } from "../maps/MapCanvas";
import { readInk } from "../maps/style";
import { useTheme } from "../settings/theme";
import type { LensCard } from "./lensCard";
import type { LensMarks } from "./lensFace";
import { type LensKeys, pressedOnLens } from "./lensKeys";
import type { LensBoard } from "./useLensBoard";

/** What a lens says of itself to the canvas. */
export interface LensHands {
  keys: LensKeys;
  carrier: Carrier;
  /** Whether people can be carried at all. */
  canCarry: boolean;
  /** A press beside all cards. */
  beside?: (at: Point) => void;
  /** A pile was pressed. */
  pile?: (card: LensCard) => void;
}

/** What hands and keys do on a lens. */
export function deedsOnLens(board: LensBoard, { keys, carrier, canCarry, beside, pile }: LensHands): MapDeeds {
  const { address, chosen, choose, openMenu, handle, byId } = board;
  const open = (id: string): void => {
    const card = handle?.stage.scene.byId.get(id);
    if (card?.who === null) {
      pile?.(card);
      return;
    }
    choose({ ids: new Set(), anchor: id });
    address.select(id);
  };
  return {
    tap: (id, pressed, at) => {
      if (id === null) {
        choose(NOTHING);
        if (beside !== undefined && at !== undefined) beside(at);
        else if (!pressed.shift && !pressed.command) address.select(null);
      } else if ((pressed.command || pressed.shift) && byId.has(id)) choose(toggledIn(chosen, id));
      else open(id);
    },
    fold: () => undefined,
    act: () => undefined,
    menu: (id, { clientX, clientY }) => {
      if (!board.isBare) openMenu({ id: id !== null && byId.has(id) ? id : null, clientX, clientY });
    },
    lift: (id, grip) => {
      const who = byId.get(id);
      if (!board.canEdit || !canCarry || who === undefined) return null;
      const ids = chosen.ids.has(id) ? [...chosen.ids] : [id];
      return { ids, grip, ghost: ghostOf(who.person, ids.length) };
    },
    frame: (ids) => { choose(addedTo(chosen, ids.filter((id) => byId.has(id)))); },
    carrier,
    press: (event, focused, isOnMap) => { pressedOnLens(event, board, focused, isOnMap, { ...keys, open }); },
  };
}

export function useLensMarks(board: LensBoard, tone?: LensMarks["tone"]): LensMarks {
  const { address, chosen, bright, handle } = board;
  const selected = address.search.selected ?? null;
  return useMemo(
    () => ({ selected, chosen: chosen.ids, bright, focusStop: () => handle?.stage.focusStop ?? null, ...(tone === undefined ? {} : { tone }) }),
    [selected, chosen, bright, handle, tone],
  );
}

/** How a lens is drawn where it has no elements: as dots of its people's colour. */
export function useLensStyle(bright: ReadonlySet<string> | null, pens: (value: (token: string) => string) => Style<LensCard>["pens"]): Style<LensCard> {
  const { theme } = useTheme();
  return useMemo(() => {
    const root = document.documentElement;
    const computed = getComputedStyle(root);
    const ink = readInk(root);
    return {
      page: ink.page, bright, pens: pens((token) => computed.getPropertyValue(token).trim()), lit: ink.lit, branchFills: ink.branchFills,
      branchEdge: ink.branchEdge, text: ink.text, textSecondary: ink.textSecondary, fontFamily: ink.font,
      look: () => ({ fill: ink.box, open: false }),
      nameBranch: () => ({ title: "", detail: "" }),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the tokens are those of the theme
  }, [theme, bright, pens]);
}

/** Where each lens of each account stood when one left it. */
const places = new Map<string, Viewport>();

/** Opens with everything in sight; comes back to where it stood. */
export function usePlace(board: LensBoard, lens: string): { read: () => Viewport | undefined; keep: (at: Viewport) => void } {
  const key = `${lens} ${board.account.id}`;
  const { isBare } = board;
  return useMemo(() => ({
    read: () => (isBare ? undefined : places.get(key)),
    keep: (at) => { if (!isBare) places.set(key, at); },
  }), [key, isBare]);
}

/** Whoever is selected is brought into sight, wherever they were selected, and their lines come to the front. */
export function useSelectionSeen({ handle, address }: LensBoard): void {
  const { selected } = address.search;
  const seen = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (handle === null || selected === undefined) {
      seen.current = undefined;
      return;
    }
    handle.stage.light(new Set([selected]));
    if (seen.current !== selected) handle.stage.reveal(selected);
    seen.current = selected;
    return () => { handle.stage.light(new Set()); };
  }, [selected, handle]);
}
