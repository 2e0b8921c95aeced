import { type QueryClient, useQueryClient } from "@tanstack/react-query";
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
      const undone = async () => (id === undefined ? tellAct((await undoLast()).act) : (await undoChangeset(id)).summary);
      const again = id === undefined ? { label: t("action.redo"), run: () => void redo(client) } : undefined;
      await inTurn(client, async () => {
        try {
          say(t("undo.done", { what: await undone() }), again, "undo");
        } catch (error) {
          say(isNothing(error) ? t("undo.nothing") : sentenceOf(error), undefined, "undo");
        }
      });
    },
    [client],
  );
}

/** Bring back what one undid last. */
export function useRedo(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => redo(client), [client]);
}

async function redo(client: QueryClient): Promise<void> {
  await inTurn(client, async () => {
    try {
      say(t("redo.done", { what: tellAct((await redoLast()).act) }), undefined, "undo");
    } catch (error) {
      say(isNothing(error) ? t("redo.nothing") : sentenceOf(error), undefined, "undo");
    }
  });
}

let turn: Promise<void> = Promise.resolve();

/** One step after the other, as the keys were pressed; what was done is said before everything is read anew. */
async function inTurn(client: QueryClient, step: () => Promise<void>): Promise<void> {
  turn = turn.then(step);
  await turn;
  await client.invalidateQueries();
}

function isNothing(error: unknown): boolean {
  return error instanceof Failure && error.status === 404;
}
