import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { server } from "../../src/api/client";
import { glanceQuery, knownGlance } from "../../src/accounts/glances";

const asked: string[][] = [];

beforeEach(() => {
  asked.length = 0;
  vi.spyOn(server, "GET").mockImplementation(((_: string, { params }: { params: { query: { account: string[] } } }) => {
    const ids = params.query.account;
    asked.push(ids);
    if (ids.includes("gone")) return Promise.resolve({ error: { error: { code: "not_found", message: "gone", params: {} } }, response: new Response(null, { status: 404 }) });
    return Promise.resolve({ data: { items: ids.map((account_id) => ({ account_id, known: 1 })) }, response: new Response() });
  }) as never);
});

afterEach(() => { vi.restoreAllMocks(); });

function glance(id: string): Promise<unknown> {
  const { queryFn } = glanceQuery(id);
  return (queryFn as () => Promise<unknown>)();
}

test("rows that come into sight together are asked for together, each answered with its own", async () => {
  const told = await Promise.all(["a", "b", "c"].map(glance));
  expect(asked).toEqual([["a", "b", "c"]]);
  expect(told).toMatchObject([{ account_id: "a" }, { account_id: "b" }, { account_id: "c" }]);
  expect(knownGlance("b")).toMatchObject({ account_id: "b" });
});

test("the server judges a hundred at most at once", async () => {
  await Promise.all(Array.from({ length: 230 }, (_, at) => glance(`n${String(at)}`)));
  expect(asked.map((ids) => ids.length)).toEqual([100, 100, 30]);
});

test("a refusal is told to all whom it met, and what is asked for later is asked anew", async () => {
  const both = await Promise.allSettled([glance("gone"), glance("a")]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(glance("a")).resolves.toMatchObject({ account_id: "a" });
});
