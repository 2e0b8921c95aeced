import { useEffect, useRef, useState } from "react";
import { stepped } from "./gridModel";
import type { LensBoard } from "./useLensBoard";

interface Rated {
  power: number;
  interest: number;
}

/** Somebody who is being moved by keys, from where and to where. */
export interface Pending {
  id: string;
  before: Rated;
  now: Rated;
}

const REST = 600;

/** Shift and arrows move somebody over the grid; once the keys rest it is written, as one change. */
export function useNudge(board: LensBoard) {
  const [pending, setPending] = useState<Pending | null>(null);
  const latest = useRef<{ pending: Pending | null; board: LensBoard }>({ pending: null, board });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current.board = board;
  });
  const put = (next: Pending | null): void => {
    latest.current.pending = next;
    setPending(next);
  };
  const isIdle = (): boolean => latest.current.pending === null;
  const write = async (): Promise<void> => {
    clearTimeout(timer.current);
    const { pending: moved, board: here } = latest.current;
    if (moved === null) return;
    latest.current.pending = null;
    if (moved.now.power !== moved.before.power || moved.now.interest !== moved.before.interest) await here.verbs.rate([moved.id], { ...moved.now }, "confirmed");
    if (isIdle()) setPending(null);
  };
  useEffect(() => () => { void write(); }, []);
  const nudge = (id: string, way: "up" | "down" | "left" | "right"): boolean => {
    const seen = board.byId.get(id)?.seen;
    const { pending: moved } = latest.current;
    if (moved !== null && moved.id !== id) void write();
    const before = moved?.id === id ? moved.before : seen === undefined || seen.power.value === null || seen.interest.value === null ? null : { power: seen.power.value, interest: seen.interest.value };
    if (before === null) return false;
    const now = stepped(moved?.id === id ? moved.now : before, way);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { void write(); }, REST);
    if (now !== null) put({ id, before, now });
    return true;
  };
  return { pending, nudge };
}
