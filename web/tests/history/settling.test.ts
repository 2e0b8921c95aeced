import { expect, test } from "vitest";
import { Failure } from "../../src/api/failure";
import { inTurn, settled, Since } from "../../src/history/settling";

const CLASH = new Failure(409, "conflict", "somebody said something else");

test("what is asked is done in its order, whatever takes how long and whatever fails", async () => {
  const done: string[] = [];
  let open: () => void = () => undefined;
  const first = inTurn(async () => { await new Promise<void>((resolve) => { open = resolve; }); done.push("first"); throw CLASH; });
  const second = inTurn(() => { done.push("second"); return Promise.resolve(2); });
  await Promise.resolve();
  expect(done).toEqual([]);
  open();
  await expect(first).rejects.toBe(CLASH);
  expect(await second).toBe(2);
  expect(done).toEqual(["first", "second"]);
});

test("a clash is sent again as it was decided, as often as there is one, or not at all", async () => {
  const sent: number[] = [];
  const send = (now: number): Promise<string> => {
    sent.push(now);
    return now < 3 ? Promise.reject(CLASH) : Promise.resolve("done");
  };
  expect(await settled<number, string>(1, send, (now) => Promise.resolve(now + 1))).toBe("done");
  expect(sent).toEqual([1, 2, 3]);
  expect(await settled<number, string>(1, send, () => Promise.resolve(null))).toBeNull();
});

test("what is no answer of the server is no clash", async () => {
  await expect(settled<number, string>(1, () => Promise.reject(new TypeError("ours")), () => Promise.resolve(null))).rejects.toThrow("ours");
});

test("one's own is known of the answer in which one saw it, and of no newer one", () => {
  const since = new Since<number>();
  const [old, newer] = [{}, {}];
  since.set(old, "power", 8);
  expect([since.get(old, "power"), since.get(old, "interest"), since.get(newer, "power")]).toEqual([8, undefined, undefined]);
});
