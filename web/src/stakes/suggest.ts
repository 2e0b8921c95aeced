import type { SaidField } from "../api/model";
import type { Guide } from "../api/stakes";

/**
 * The value that the chosen answers suggest, as the server reckons it (`Guide.suggested` in model/guide.py): a choice takes
 * the word with the most points, the first of several; several words all of them; a number the sum. Undefined where
 * nothing was answered.
 */
export function suggested(field: SaidField, guide: Guide, chosen: readonly (number | null)[]): string | readonly string[] | number | undefined {
  const answers = (guide.questions ?? []).flatMap((question, place) => {
    const number = chosen[place];
    const answer = number === null || number === undefined ? undefined : question.answers[number];
    return answer === undefined ? [] : [answer];
  });
  if (answers.length === 0) return undefined;
  if (field.shape === "scale") {
    const sum = answers.reduce((total, answer) => total + (answer.adds ?? 0), 0);
    return Math.max(0, Math.min(field.most, sum));
  }
  const points = new Map<string, number>();
  for (const answer of answers) for (const [word, worth] of Object.entries(answer.points ?? {})) points.set(word, (points.get(word) ?? 0) + worth);
  const most = Math.max(0, ...points.values());
  if (most === 0) return undefined;
  const best = field.words.filter((word) => points.get(word) === most);
  return field.shape === "choices" ? best : best[0];
}
