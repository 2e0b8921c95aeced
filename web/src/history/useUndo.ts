import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { sessionQuery } from "../api/queries";
import { recentChanges, undoChangeset } from "../api/verbs";
import { t } from "../language/language";
import { sentenceOf } from "../ui/states";
import { say } from "../ui/toasts";

/** Undo a changeset by its id; without one, the newest own change that can be undone. */
export function useUndo(): (id?: string) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (id?: string) => {
      try {
        const target = id ?? (await newestOwn((await client.query(sessionQuery)).member.name));
        if (target === undefined) {
          say(t("undo.nothing"));
          return;
        }
        const undone = await undoChangeset(target);
        await client.invalidateQueries();
        say(t("undo.done", { what: undone.summary }));
      } catch (error) {
        say(sentenceOf(error));
      }
    },
    [client],
  );
}

async function newestOwn(name: string): Promise<string | undefined> {
  const recent = await recentChanges();
  return recent.find((change) => change.can_undo && change.actor === name && change.verb !== "undo")?.id;
}
