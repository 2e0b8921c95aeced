import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../api/failure";
import { type Letter, type Letters, type Part, takePart } from "../api/matrices";
import type { RaciMatrix } from "../api/model";
import { inTurn, settled, Since } from "../history/settling";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { decide } from "../people/quarrels";
import { HELD_WORDS } from "../stakes/judging";
import { sentenceOf } from "../ui/states";
import { say } from "../ui/toasts";
import { cellKey, cellsOf, lettersIn, letterWord, stepName } from "./raci";

/** Somebody shall be accountable for a step for which another is: by name, or in the server's words where they are not seen here. */
export interface TakeOverAsked {
  step: string;
  stepName: string;
  subject: string;
  name: string;
  now: string;
  sentence?: string;
  /** The letters of the step as one knows them now. */
  seen: Letters;
}

export interface RaciVerbs {
  give: (step: string, subject: string, letter: Letter | null) => void;
  confirm: (step: string, subject: string) => void;
  asked: TakeOverAsked | null;
  takeOver: () => void;
  leave: () => void;
}

/** The letters one gave oneself in a step since one saw the matrix. */
const given = new Since<Letters>();

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
  const lettersNow = (step: string): Letters => ({ ...lettersIn(matrix, step), ...given.get(matrix, step) });
  const asking = (step: string, subject: string, seen: Letters, told: Pick<TakeOverAsked, "now" | "sentence">): TakeOverAsked => ({ step, stepName: named(step), subject, name: nameOf(subject), seen, ...told });
  const run = async (part: Part): Promise<void> => {
    let isDone: boolean;
    try {
      isDone = await inTurn(async () => {
        const taken = await settled({ ...part, seen: { ...part.seen, ...given.get(matrix, part.step) } }, async (now) => { await takePart(accountId, now); return now; }, againAsked);
        if (taken !== null) given.set(matrix, part.step, { ...given.get(matrix, part.step), [part.subject_id]: part.letter });
        return taken !== null;
      });
    } catch (error) {
      if (error instanceof Failure && error.code === "two_accountable" && part.instead !== true) ask(asking(part.step, part.subject_id, withAccountable(part, error), { now: "", sentence: error.message }));
      else say(sentenceOf(error), { label: t("action.retry"), run: () => void run(part) }, "raci");
      return;
    }
    const params = { who: nameOf(part.subject_id), step: named(part.step) };
    if (isDone) say(part.letter === null ? t("raci.said_none", params) : t("raci.said", { ...params, part: letterWord(part.letter).toLocaleLowerCase() }), { label: t("action.undo"), run: () => void undo() }, "raci");
    await client.invalidateQueries();
  };
  return {
    asked,
    leave: () => { ask(null); },
    give: (step, subject, letter) => {
      const cell = cellsOf(matrix).get(cellKey(step, subject));
      const seen = lettersNow(step);
      if ((seen[subject] ?? null) === letter) return;
      if (letter === null && opportunity !== null && cell?.held.opportunity_id === null) {
        say(t("raci.of_account", { step: named(step) }), undefined, "raci");
        return;
      }
      const holder = Object.keys(seen).find((each) => seen[each] === "A" && each !== subject);
      if (letter === "A" && holder !== undefined) ask(asking(step, subject, seen, { now: nameOf(holder) }));
      else void run({ subject_id: subject, step, letter, opportunity_id: opportunity, seen });
    },
    confirm: (step, subject) => {
      const cell = cellsOf(matrix).get(cellKey(step, subject));
      if (cell !== undefined) void run({ subject_id: subject, step, letter: cell.letter, opportunity_id: cell.held.opportunity_id, confirmation: "confirmed", seen: lettersNow(step) });
    },
    takeOver: () => {
      if (asked === null) return;
      ask(null);
      void run({ subject_id: asked.subject, step: asked.step, letter: "A", opportunity_id: opportunity, instead: true, seen: asked.seen });
    },
  };
}

/** The part over what others are by now, once it is decided that it is given nonetheless. */
async function againAsked(part: Part, failure: Failure): Promise<Part | null> {
  if (failure.clashes.length === 0) throw failure;
  if ((await decide(failure, { words: HELD_WORDS })) === "theirs") return null;
  const theirs = failure.clashes.flatMap(({ id, fields }) => Object.values(fields).map((sides) => [id, sides.theirs as Letter | null] as const));
  return { ...part, seen: { ...part.seen, ...Object.fromEntries(theirs) } };
}

/** The letters that one knows once the server has said who is accountable. */
function withAccountable(part: Part, { params }: Failure): Letters {
  const subjects = Array.isArray(params.subjects) ? params.subjects.filter((each): each is string => typeof each === "string" && each !== part.subject_id) : [];
  return { ...part.seen, ...Object.fromEntries(subjects.map((each) => [each, "A" as const])) };
}
