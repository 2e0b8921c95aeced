import type { Query, QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { whenOutdated } from "./client";
import { isEnded } from "./jobs";
import type { Job } from "./model";
import { keys, sessionQuery } from "./queries";

/** How the line to the server stands; `ended` needs a new sign-in, `upgraded` a reload. */
export type Line = "open" | "broken" | "ended" | "upgraded";

type Progress = Pick<Job, "id" | "state" | "phase" | "done" | "total">;

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

interface Changed {
  seq: number;
  account_ids: string[];
  verb: string;
}

/** After these, rules and words may be others, and with them what is told of every account. */
const OF_DEFINITIONS = new Set(["define", "restore_definition", "undo", "redo"]);

/**
 * The server's stream of what happens: changes, suggestions, one's jobs. Each makes stale what it touches. A broken stream
 * is taken up again where it was (Last-Event-ID); after a pause everything is asked anew, and a server of another version
 * asks for a reload.
 */
export class Live {
  private readonly client: QueryClient;
  private readonly listeners = new Set<() => void>();
  private source: EventSource | null = null;
  private wait = FIRST_WAIT;
  private version: string | null = null;
  private seen: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private line: Line = "open";

  constructor(client: QueryClient) {
    this.client = client;
    whenOutdated(() => {
      this.become("upgraded");
    });
    window.addEventListener("offline", () => {
      this.become("broken");
    });
    window.addEventListener("online", () => {
      this.open();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Line => this.line;

  /** Hear what happened after `since`, the newest change when this page began to ask; else after what was heard last. */
  open(since: number | null = this.seen): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.seen = since;
    const source = new EventSource(since === null ? "/api/events" : `/api/events?since=${String(since)}`);
    this.source = source;
    source.onopen = () => {
      this.wait = FIRST_WAIT;
      void this.checkSession();
    };
    source.addEventListener("change", (event: MessageEvent<string>) => {
      this.heardChange(JSON.parse(event.data) as Changed);
    });
    source.addEventListener("suggestions", () => {
      this.stale(keys.suggestions, keys.changesets, keys.duplicates);
    });
    source.addEventListener("job", (event: MessageEvent<string>) => {
      this.heardJob(JSON.parse(event.data) as Progress);
    });
    source.onerror = () => {
      this.become("broken");
      if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      this.timer = setTimeout(() => {
        this.open();
      }, this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
      void this.checkSession();
    };
  }

  private heardChange(change: Changed): void {
    this.seen = change.seq;
    this.stale(keys.accounts, keys.history, keys.suggestions, keys.duplicates, keys.views, keys.changesets, ...change.account_ids.map(keys.account));
    if (OF_DEFINITIONS.has(change.verb)) this.stale(keys.definitions, keys.anyAccount);
  }

  /** How far a job is goes straight to whoever shows it; what came of it in the end is asked for. */
  private heardJob(progress: Progress): void {
    const told = (job: Job): Job => (job.id === progress.id ? { ...job, ...progress } : job);
    if (!isEnded(progress)) this.client.setQueryData<Job>(keys.job(progress.id), (job) => job && told(job));
    const known = this.client.getQueryData<Job[]>(keys.jobs);
    if (isEnded(progress) || known?.some((job) => job.id === progress.id) !== true) this.stale(keys.jobs);
    else this.client.setQueryData<Job[]>(keys.jobs, known.map(told));
  }

  private stale(...touched: (readonly string[])[]): void {
    for (const queryKey of touched) {
      // An answer on its way may be of before the change; where making it stale does not ask anew at once, it is once it came.
      for (const query of this.client.getQueryCache().findAll({ queryKey, fetchStatus: "fetching" })) {
        if (query.state.data === undefined || !query.isActive()) void this.staleOnceThere(query);
      }
      void this.client.invalidateQueries({ queryKey });
    }
  }

  private async staleOnceThere(query: Query): Promise<void> {
    await query.promise?.catch(() => undefined);
    await this.client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  }

  private async checkSession(): Promise<void> {
    const known = this.version;
    try {
      const session = await this.client.query({ ...sessionQuery, staleTime: 0 });
      this.version = session.version;
      if (known !== null && known !== session.version) {
        this.become("upgraded");
      } else {
        if (this.line === "broken") void this.client.invalidateQueries();
        this.become("open");
      }
    } catch (error) {
      const status = error instanceof Object && "status" in error ? error.status : 0;
      this.become(status === 401 || status === 403 ? "ended" : "broken");
    }
  }

  private become(line: Line): void {
    if (this.line === line || this.line === "upgraded") return;
    this.line = line;
    for (const listener of this.listeners) listener();
  }
}

export function useLine(live: Live): Line {
  return useSyncExternalStore(live.subscribe, live.read);
}
