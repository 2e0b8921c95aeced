import { expect, test } from "vitest";
import type { SaidField } from "../../src/api/model";
import type { Guide } from "../../src/api/stakes";
import { suggested } from "../../src/stakes/suggest";

const STANCE: SaidField = { name: "stance", scope: "stakeholder", shape: "choice", words: ["mentor", "supporter", "neutral"], most: 0 };
const GUIDE: Guide = {
  name: { en: "Stance" },
  definition: { en: "Where somebody stands." },
  questions: [
    { ask: { en: "What did they do?" }, answers: [{ say: { en: "Spoke for us" }, points: { mentor: 2, supporter: 1 } }, { say: { en: "Listened" }, points: { neutral: 2 } }] },
    { ask: { en: "What do they gain?" }, answers: [{ say: { en: "Something" }, points: { supporter: 1 } }, { say: { en: "Nothing" }, points: { neutral: 2 } }] },
  ],
};

test("the word with the most points is suggested, of equals the first in the order of the words", () => {
  expect(suggested(STANCE, GUIDE, [0, null])).toBe("mentor");
  expect(suggested(STANCE, GUIDE, [0, 0])).toBe("mentor");
  expect(suggested(STANCE, GUIDE, [0, 1])).toBe("mentor");
  expect(suggested(STANCE, GUIDE, [1, 1])).toBe("neutral");
});

test("where several words can be said all that are equally near are suggested", () => {
  expect(suggested({ ...STANCE, shape: "choices" }, GUIDE, [0, 0])).toEqual(["mentor", "supporter"]);
});

test("a number is the sum of the answers, within the scale", () => {
  const power: SaidField = { name: "power", scope: "stakeholder", shape: "scale", words: [], most: 10 };
  const answers = [{ say: { en: "Signs" }, adds: 8 }, { say: { en: "Asks" }, adds: -3 }];
  const guide: Guide = { ...GUIDE, questions: [{ ask: { en: "Budget?" }, answers }, { ask: { en: "Heard?" }, answers }] };
  expect(suggested(power, guide, [0, 0])).toBe(10);
  expect(suggested(power, guide, [0, 1])).toBe(5);
  expect(suggested(power, guide, [1, 1])).toBe(0);
});

test("nothing is suggested before anything is answered, or where no answer speaks for a word", () => {
  expect(suggested(STANCE, GUIDE, [null, null])).toBeUndefined();
  expect(suggested(STANCE, GUIDE, [5])).toBeUndefined();
  expect(suggested(STANCE, { ...GUIDE, questions: [{ ask: {}, answers: [{ say: {} }] }] }, [0])).toBeUndefined();
});
