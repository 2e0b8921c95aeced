import { beforeAll, expect, test } from "vitest";
import type { Job } from "../../src/api/model";
import { secondsLeft, tellProgress } from "../../src/imports/pace";
import { speak } from "../../src/language/language";

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: "" } } });
  await speak("en");
});

function job(known: Partial<Job>): Job {
  return {
    id: "1", kind: "preview", state: "running", name: "people.csv", asked: {}, created_at: "", started_at: null, finished_at: null,
    phase: "reading", done: 0, total: null, preview: null, accepted: null, interactions: null, duplicates: null, error: null, ...known,
  };
}

const BEGUN = { phase: "reading", done: 100, at: 10_000 };

test("the time left follows from the pace so far", () => {
  expect(secondsLeft(BEGUN, job({ done: 600, total: 1600 }), 15_000)).toBe(10);
});

test.each([
  ["another phase has begun", job({ phase: "comparing", done: 600, total: 1600 }), 15_000],
  ["nobody knows how much there is", job({ done: 600 }), 15_000],
  ["it has only just begun", job({ done: 600, total: 1600 }), 10_400],
  ["nothing has been done", job({ done: 100, total: 1600 }), 15_000],
])("nothing is said of the time left while %s", (_why, now, at) => {
  expect(secondsLeft(BEGUN, now, at)).toBeNull();
});

test("progress is told as far as it is known", () => {
  expect(tellProgress(job({ state: "queued", phase: null }), null)).toBe("Waiting for its turn");
  expect(tellProgress(job({ done: 1240 }), null)).toBe("Reading · 1,240");
  expect(tellProgress(job({ done: 1240, total: 3900 }), 20)).toBe("Reading · 1,240 of 3,900 · 20 s left");
  expect(tellProgress(job({ done: 1240, total: 390_000 }), 300)).toBe("Reading · 1,240 of 390,000 · 5 min left");
});
