import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { Failure } from "../api/failure";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import type { FieldWords } from "../people/ConflictDialog";
import { say } from "../ui/toasts";
import { type CellChange, pendingKey } from "./column";
import { type NameIn, over, Sights } from "./sights";

/** What is sent of one cell: which row, what was seen, what is set. */
export interface RowEdit {
  key: string;
  base_version: number;
  set: Readonly<Record<string, unknown>>;
  was?: Readonly<Record<string, unknown>>;
}

interface Asked {
  send: (edits: readonly RowEdit[]) => Promise<{ changeset: { seq: number | null } | null }>;
  /** Whether a clash is about a row. */
  isAbout: (clashId: string, key: string) => boolean;
  /** What was done, in words. */
  tell: (changes: readonly CellChange[]) => string;
  /** Under which name a set holds a field of which a clash speaks. */
  nameIn?: NameIn;
  /** How fields and their values are called in a clash. */
  words?: FieldWords;
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
  words: FieldWords | undefined;
}

/**
 * Edits of cells, sent one after the other, each as one act. A text shows at once, and stays until the server has it;
 * what it refuses stays too, to be tried again or given up.
 */
export function useEdits({ send, isAbout, tell, nameIn = sameName, words }: Asked): Edits {
  const client = useQueryClient();
  const undo = useUndo();
  const [pending, setPending] = useState<ReadonlyMap<string, string>>(new Map());
  const [refused, setRefused] = useState<Refused | null>(null);
  const queue = useRef(Promise.resolve());
  const mine = useRef(new Map<string, number>());
  const [sights] = useState(() => new Sights());
  const forget = useCallback((changes: readonly CellChange[]) => {
    sights.forget(changes);
    setPending((before) => {
      const next = new Map(before);
      for (const { key, column, text } of changes) {
        if (next.get(pendingKey(key, column)) === text) next.delete(pendingKey(key, column));
      }
      return next;
    });
  }, [sights]);
  const run = useCallback(async (asked: readonly CellChange[], base: number | null): Promise<void> => {
    const changes = asked.map((change) => sights.resolved(change));
    const edits = changes.map(({ key, set, seen, was }) => ({ key, set, base_version: base ?? baseOf(key, set, seen, mine.current), ...(was === undefined ? {} : { was }) }));
    try {
      const { changeset } = await send(edits);
      sights.save(asked);
      for (const { key, set, seen } of changes) for (const field of Object.keys(set)) mine.current.set(`${key}/${field}`, changeset?.seq ?? seen);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" });
      forget(changes);
      if (changeset !== null) say(tell(changes), { label: t("action.undo"), run: () => void undo() }, "edit");
    } catch (error) {
      setRefused({ changes, failure: error instanceof Failure ? error : new Failure(0, "unexpected", String(error)) });
    }
  }, [client, forget, send, sights, tell, undo]);
  const apply = useCallback((changes: readonly CellChange[], base: number | null = null) => {
    sights.add(changes);
    setPending((before) => new Map([...before, ...changes.map(({ key, column, text }) => [pendingKey(key, column), text] as const)]));
    setRefused(null);
    queue.current = queue.current.then(() => run(changes, base));
  }, [run, sights]);
  const discard = useCallback(() => {
    if (refused !== null) forget(refused.changes);
    setRefused(null);
  }, [refused, forget]);
  const keepMine = useCallback(() => {
    if (refused === null) return;
    const { changes, failure } = refused;
    sights.forget(changes);
    apply(changes.map((change) => over(change, failure.clashes.filter((clash) => isAbout(clash.id, change.key)), nameIn)), failure.version === 0 ? null : failure.version);
  }, [refused, sights, isAbout, nameIn, apply]);
  const keepTheirs = useCallback(() => {
    if (refused === null) return;
    const { changes, failure } = refused;
    const rest = changes.filter(({ key, set }) => !failure.clashes.some((clash) => isAbout(clash.id, key) && Object.keys(clash.fields).some((field) => nameIn(set, field) !== undefined)));
    discard();
    if (rest.length > 0) apply(rest);
    else void client.invalidateQueries();
  }, [refused, isAbout, nameIn, discard, apply, client]);
  return useMemo(() => ({ pending, apply, refused, keepMine, keepTheirs, discard, words }), [pending, apply, refused, keepMine, keepTheirs, discard, words]);
}

function sameName(set: CellChange["set"], field: string): string | undefined {
  return field in set ? field : undefined;
}

/** What one has seen of a cell: the list as it was read, or one's own change since. */
function baseOf(key: string, set: Readonly<Record<string, unknown>>, seen: number, mine: ReadonlyMap<string, number>): number {
  return Math.max(seen, ...Object.keys(set).map((field) => mine.get(`${key}/${field}`) ?? 0));
}
