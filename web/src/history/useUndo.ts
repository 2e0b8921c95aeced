import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { Failure } from "../api/failure";
import { redoLast, undoChangeset, undoLast } from "../api/verbs";
import { t } from "../language/language";
import { sentenceOf } from "../ui/states";
import { say } from "../ui/toasts";
import { tellAct } from "./tell";

/** Undo a changeset by its id; without one, one's own newest change that still counts. */
export function useUndo(): (id?: string) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (id?: string) => {
      try {
        const done = id === undefined ? tellAct((await undoLast()).act) : (await undoChangeset(id)).summary;
        await client.invalidateQueries();
        const again = id === undefined ? { label: t("action.redo"), run: () => void redo(client) } : undefined;
        say(t("undo.done", { what: done }), again, "undo");
      } catch (error) {
        say(isNothing(error) ? t("undo.nothing") : sentenceOf(error), undefined, "undo");
      }
    },
    [client],
  );
}

/** Bring back what one undid last. */
export function useRedo(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => redo(client), [client]);
}

async function redo(client: ReturnType<typeof useQueryClient>): Promise<void> {
  try {
    const { act } = await redoLast();
    await client.invalidateQueries();
    say(t("redo.done", { what: tellAct(act) }), undefined, "undo");
  } catch (error) {
    say(isNothing(error) ? t("redo.nothing") : sentenceOf(error), undefined, "undo");
  }
}

function isNothing(error: unknown): boolean {
  return error instanceof Failure && error.status === 404;
}
