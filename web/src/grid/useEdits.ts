import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { Failure } from "../api/failure";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { say } from "../ui/toasts";
import { type CellChange, pendingKey } from "./column";

/** What is sent of one cell: which row, what was seen, what is set. */
export interface RowEdit {
  key: string;
  base_version: number;
  set: Readonly<Record<string, unknown>>;
}

interface Asked {
  send: (edits: readonly RowEdit[]) => Promise<{ changeset: { seq: number | null } | null }>;
  /** Whether a clash is about a row. */
  isAbout: (clashId: string, key: string) => boolean;
  /** What was done, in words. */
  tell: (changes: readonly CellChange[]) => string;
}

export interface Refused {
  changes: readonly CellChange[];
  failure: Failure;
}

export interface Edits {
  /** Texts that are not saved yet, by row and column. */
  pending: ReadonlyMap<string, string>;
  apply: (changes: readonly CellChange[]) => void;
  /** What the server refused: a clash to decide on, or a failure to try again after. */
  refused: Refused | null;
  keepMine: () => void;
  keepTheirs: () => void;
  discard: () => void;
}

/**
 * Edits of cells, sent one after the other, each as one act. A text shows at once, and stays until the server has it;
 * what it refuses stays too, to be tried again or given up.
 */
export function useEdits({ send, isAbout, tell }: Asked): Edits {
  const client = useQueryClient();
  const undo = useUndo();
  const [pending, setPending] = useState<ReadonlyMap<string, string>>(new Map());
  const [refused, setRefused] = useState<Refused | null>(null);
  const queue = useRef(Promise.resolve());
  const mine = useRef(new Map<string, number>());
  const forget = useCallback((changes: readonly CellChange[]) => {
    setPending((before) => {
      const next = new Map(before);
      for (const { key, column, text } of changes) {
        if (next.get(pendingKey(key, column)) === text) next.delete(pendingKey(key, column));
      }
      return next;
    });
  }, []);
  const run = useCallback(async (changes: readonly CellChange[], base: number | null): Promise<void> => {
    const edits = changes.map(({ key, set, seen }) => ({ key, set, base_version: base ?? baseOf(key, set, seen, mine.current) }));
    try {
      const { changeset } = await send(edits);
      for (const { key, set, seen } of changes) for (const field of Object.keys(set)) mine.current.set(`${key}/${field}`, changeset?.seq ?? seen);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      forget(changes);
      if (changeset !== null) say(tell(changes), { label: t("action.undo"), run: () => void undo() }, "edit");
    } catch (error) {
      setRefused({ changes, failure: error instanceof Failure ? error : new Failure(0, "unexpected", String(error)) });
    }
  }, [client, forget, send, tell, undo]);
  const apply = useCallback((changes: readonly CellChange[], base: number | null = null) => {
    setPending((before) => new Map([...before, ...changes.map(({ key, column, text }) => [pendingKey(key, column), text] as const)]));
    setRefused(null);
    queue.current = queue.current.then(() => run(changes, base));
  }, [run]);
  const discard = useCallback(() => {
    if (refused !== null) forget(refused.changes);
    setRefused(null);
  }, [refused, forget]);
  const keepMine = useCallback(() => {
    if (refused !== null) apply(refused.changes, refused.failure.clashes.length > 0 ? refused.failure.version : null);
  }, [refused, apply]);
  const keepTheirs = useCallback(() => {
    if (refused === null) return;
    const { changes, failure } = refused;
    const rest = changes.filter(({ key, set }) => !failure.clashes.some((clash) => isAbout(clash.id, key) && Object.keys(clash.fields).some((field) => field in set || (field === "division_id" && "division" in set))));
    discard();
    if (rest.length > 0) apply(rest);
    else void client.invalidateQueries();
  }, [refused, isAbout, discard, apply, client]);
  return useMemo(() => ({ pending, apply, refused, keepMine, keepTheirs, discard }), [pending, apply, refused, keepMine, keepTheirs, discard]);
}

/** What one has seen of a cell: the list as it was read, or one's own change since. */
function baseOf(key: string, set: Readonly<Record<string, unknown>>, seen: number, mine: ReadonlyMap<string, number>): number {
  return Math.max(seen, ...Object.keys(set).map((field) => mine.get(`${key}/${field}`) ?? 0));
}
