import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Live } from "../../src/api/live";
import { keys } from "../../src/api/queries";

const ACCOUNT = "a1";
const KEY = [...keys.account(ACCOUNT), "portrait", "p1"];

class Stream {
  static opened: Stream[] = [];
  readonly listeners = new Map<string, (event: { data: string }) => void>();
  constructor(readonly address: string) {
    Stream.opened.push(this);
  }
  addEventListener(name: string, heard: (event: { data: string }) => void): void {
    this.listeners.set(name, heard);
  }
  close(): void {
    this.listeners.clear();
  }
  tell(seq: number): void {
    this.listeners.get("change")?.({ data: JSON.stringify({ seq, verb: "merge_people", account_ids: [ACCOUNT] }) });
  }
}

/** A server whose answers come when the test lets them. */
function asked() {
  const waiting: ((answer: string) => void)[] = [];
  return {
    waiting,
    queryFn: () => new Promise<string>((answer) => waiting.push(answer)),
  };
}

beforeEach(() => {
  Stream.opened = [];
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("window", { addEventListener: () => undefined });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("an answer that was on its way when something changed is asked for anew", async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const { waiting, queryFn } = asked();
  const live = new Live(client);
  live.open(7);
  const watched = new QueryObserver(client, { queryKey: KEY, queryFn });
  const leave = watched.subscribe(() => undefined);
  Stream.opened[0]?.tell(8);
  waiting[0]?.("before the change");
  await vi.waitFor(() => {
    expect(waiting).toHaveLength(2);
  });
  waiting[1]?.("after the change");
  await vi.waitFor(() => {
    expect(client.getQueryData(KEY)).toBe("after the change");
  });
  leave();
});

test("what nobody looks at any more stays stale although its answer comes after the change", async () => {
  const client = new QueryClient();
  const { waiting, queryFn } = asked();
  new Live(client).open(7);
  client.setQueryData(KEY, "long ago");
  const coming = client.query({ queryKey: KEY, queryFn, staleTime: 0 });
  Stream.opened[0]?.tell(8);
  await vi.waitFor(() => {
    expect(waiting).toHaveLength(1);
  });
  waiting[0]?.("before the change");
  await coming;
  await vi.waitFor(() => {
    expect(client.getQueryState(KEY)?.isInvalidated).toBe(true);
  });
});

test("a stream begins after what the page knew, and goes on after what it heard", () => {
  const live = new Live(new QueryClient());
  live.open(7);
  Stream.opened[0]?.tell(9);
  live.open();
  expect(Stream.opened.map((stream) => stream.address)).toEqual(["/api/events?since=7", "/api/events?since=9"]);
});
