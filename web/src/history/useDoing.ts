import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { t } from "../language/language";
import { sentenceOf } from "../ui/states";
import { say } from "../ui/toasts";
import { useUndo } from "./useUndo";

/** Does something at once, says what was done with the way back beside it, and answers whether it was done; a deed that answers false did nothing. */
export type Doing = (deed: () => Promise<unknown>, said: () => string) => Promise<boolean>;

export function useDoing(): Doing {
  const client = useQueryClient();
  const undo = useUndo();
  return useCallback(
    async function run(deed: () => Promise<unknown>, said: () => string): Promise<boolean> {
      let done: unknown;
      try {
        done = await deed();
      } catch (error) {
        say(sentenceOf(error), { label: t("action.retry"), run: () => void run(deed, said) });
        return false;
      }
      if (done !== false) say(said(), { label: t("action.undo"), run: () => void undo() });
      await client.invalidateQueries();
      return done !== false;
    },
    [client, undo],
  );
}
