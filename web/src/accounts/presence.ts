import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { answerOf, server } from "../api/client";
import type { Onlooker } from "../api/model";

/** How often a window that is looked at says so; the server forgets it after a little more than two of these. */
const EVERY = 3000;

const NAME = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;

let forms = 0;
const listeners = new Set<() => void>();

/** Others on the account see that a form about somebody is open here, for as long as the component is there. */
export function useFormOpen(): void {
  useEffect(() => {
    count(1);
    return () => {
      count(-1);
    };
  }, []);
}

function count(by: number): void {
  forms += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Say that this window shows the account (and whose panel is open), and hear which other windows do. */
export function usePresence(accountId: string, positionId: string | undefined): readonly Onlooker[] {
  const [others, setOthers] = useState<readonly Onlooker[]>([]);
  const isEditing = useSyncExternalStore(subscribe, () => forms > 0);
  const shown = useRef({ position_id: positionId ?? null, editing: isEditing });
  const beat = useRef<() => void>(() => undefined);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const say = async (): Promise<void> => {
      clearTimeout(timer);
      const found = document.visibilityState === "visible" ? await here(accountId, shown.current) : [];
      if (isGone) return;
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      timer = setTimeout(() => void say(), EVERY);
    };
    const leave = (): void => {
      void here(accountId, { leaving: true });
    };
    beat.current = () => void say();
    void say();
    document.addEventListener("visibilitychange", beat.current);
    window.addEventListener("pagehide", leave);
    const listened = beat.current;
    return () => {
      isGone = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", listened);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [accountId]);
  useEffect(() => {
    const { position_id: before, editing } = shown.current;
    if (before === (positionId ?? null) && editing === isEditing) return;
    shown.current = { position_id: positionId ?? null, editing: isEditing };
    beat.current();
  }, [positionId, isEditing]);
  return others;
}

interface Shown {
  position_id?: string | null;
  editing?: boolean;
  leaving?: boolean;
}

/** One heartbeat; that nobody answers is told elsewhere. */
async function here(accountId: string, shown: Shown): Promise<readonly Onlooker[]> {
  const body = { window: NAME, editing: false, leaving: false, ...shown };
  const asked = { params: { path: { account_id: accountId } }, body, keepalive: true };
  try {
    return (await answerOf(server.POST("/api/accounts/{account_id}/presence", asked))).items;
  } catch {
    return [];
  }
}
