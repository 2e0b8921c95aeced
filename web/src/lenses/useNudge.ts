import { useEffect, useRef, useState } from "react";
import { stepped } from "./gridModel";
import type { LensBoard } from "./useLensBoard";
import type { SeenPeople } from "./useLensVerbs";

interface Rated {
  power: number;
  interest: number;
}

/** Somebody who is being moved by keys, from where and to where. */
export interface Pending {
  id: string;
  before: Rated;
  now: Rated;
  /** Everybody as they were when the first key was pressed. */
  seenIn: SeenPeople;
}

const REST = 600;

/** What is on its way, out of sight of rendering. */
class Moving {
  board: LensBoard;
  pending: Pending | null = null;
  /** What is being written, and is not seen yet. */
  written: Pending | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(board: LensBoard) {
    this.board = board;
  }

  later(write: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(write, REST);
  }

  /** Write what has been moved; answers whether nothing else has been moved meanwhile. */
  async write(): Promise<boolean> {
    clearTimeout(this.timer);
    const moved = this.pending;
    this.pending = null;
    if (moved === null) return false;
    if (moved.now.power !== moved.before.power || moved.now.interest !== moved.before.interest) {
      this.written = moved;
      await this.board.verbs.rate([moved.id], { ...moved.now }, "confirmed", moved.seenIn);
      if (this.written === moved) this.written = null;
    }
    return this.isIdle();
  }

  private isIdle(): boolean {
    return this.pending === null;
  }
}

/** Shift and arrows move somebody over the grid; once the keys rest it is written, as one change. */
export function useNudge(board: LensBoard) {
  const [pending, setPending] = useState<Pending | null>(null);
  const moving = useRef<Moving>(null);
  useEffect(() => {
    moving.current ??= new Moving(board);
    moving.current.board = board;
  });
  useEffect(() => {
    const { current } = moving;
    return () => { void current?.write(); }; // what waits is written when one leaves
  }, []);
  const write = async (): Promise<void> => {
    if ((await moving.current?.write()) === true) setPending(null);
  };
  const nudge = (id: string, way: "up" | "down" | "left" | "right"): boolean => {
    const { current } = moving;
    if (current === null) return false;
    if (current.pending !== null && current.pending.id !== id) void write();
    const begun = current.pending ?? beginOf(current, board, id);
    if (begun === null) return false;
    const now = stepped(begun.now, way);
    current.later(() => { void write(); });
    if (now !== null) {
      current.pending = { ...begun, now };
      setPending(current.pending);
    }
    return true;
  };
  return { pending, nudge };
}

/** From where the keys move somebody: where one put them last, though it is still on its way, else where they are. */
function beginOf({ written }: Moving, board: LensBoard, id: string): Pending | null {
  const before = written?.id === id ? written.now : ratedNow(board, id);
  return before === null ? null : { id, before, now: before, seenIn: board.byId };
}

function ratedNow({ byId }: LensBoard, id: string): Rated | null {
  const seen = byId.get(id)?.seen;
  if (seen === undefined || seen.power.value === null || seen.interest.value === null) return null;
  return { power: seen.power.value, interest: seen.interest.value };
}
