import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../api/failure";
import { type Letter, type Part, takePart } from "../api/matrices";
import type { RaciMatrix } from "../api/model";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { sentenceOf } from "../ui/states";
import { say } from "../ui/toasts";
import { cellKey, cellsOf, letterWord, stepName, whoIs } from "./raci";

/** Somebody shall be accountable for a step for which another is: by name, or in the server's words where they are not seen here. */
export interface TakeOverAsked {
  step: string;
  stepName: string;
  subject: string;
  name: string;
  now: string;
  sentence?: string;
}

export interface RaciVerbs {
  give: (step: string, subject: string, letter: Letter | null) => void;
  confirm: (step: string, subject: string) => void;
  asked: TakeOverAsked | null;
  takeOver: () => void;
  leave: () => void;
}

/** Giving parts in steps: said at once, with the way back; a second who would be accountable is asked about first. */
export function useRaciVerbs(accountId: string, matrix: RaciMatrix, nameOf: (subject: string) => string): RaciVerbs {
  const client = useQueryClient();
  const undo = useUndo();
  const [asked, ask] = useState<TakeOverAsked | null>(null);
  const opportunity = matrix.opportunity_id;
  const named = (step: string): string => {
    const found = matrix.steps.find(({ key }) => key === step);
    return found === undefined ? step : stepName(found);
  };
  const asking = (step: string, subject: string, now: string, sentence?: string): TakeOverAsked => ({ step, stepName: named(step), subject, name: nameOf(subject), now, ...(sentence === undefined ? {} : { sentence }) });
  const run = async (part: Part): Promise<void> => {
    try {
      await takePart(accountId, part);
    } catch (error) {
      if (error instanceof Failure && error.code === "two_accountable" && part.instead !== true) ask(asking(part.step, part.subject_id, "", error.message));
      else say(sentenceOf(error), { label: t("action.retry"), run: () => void run(part) }, "raci");
      return;
    }
    const params = { who: nameOf(part.subject_id), step: named(part.step) };
    say(part.letter === null ? t("raci.said_none", params) : t("raci.said", { ...params, part: letterWord(part.letter).toLocaleLowerCase() }), { label: t("action.undo"), run: () => void undo() }, "raci");
    await client.invalidateQueries();
  };
  return {
    asked,
    leave: () => { ask(null); },
    give: (step, subject, letter) => {
      const cell = cellsOf(matrix).get(cellKey(step, subject));
      if ((cell?.letter ?? null) === letter) return;
      if (letter === null && opportunity !== null && cell?.held.opportunity_id === null) {
        say(t("raci.of_account", { step: named(step) }), undefined, "raci");
        return;
      }
      const holder = whoIs(matrix, step, "A").find((each) => each !== subject);
      if (letter === "A" && holder !== undefined) ask(asking(step, subject, nameOf(holder)));
      else void run({ subject_id: subject, step, letter, opportunity_id: opportunity });
    },
    confirm: (step, subject) => {
      const cell = cellsOf(matrix).get(cellKey(step, subject));
      if (cell !== undefined) void run({ subject_id: subject, step, letter: cell.letter, opportunity_id: cell.held.opportunity_id, confirmation: "confirmed" });
    },
    takeOver: () => {
      if (asked === null) return;
      ask(null);
      void run({ subject_id: asked.subject, step: asked.step, letter: "A", opportunity_id: opportunity, instead: true });
    },
  };
}
