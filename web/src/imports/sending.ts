import { useSyncExternalStore } from "react";
import { sendFile } from "../api/jobs";
import type { Job } from "../api/model";

/** A file on its way to the server. It stays here until it has arrived, whichever page is looked at meanwhile. */
export interface Sending {
  file: File;
  /** The account that it is about; empty where the file says it. */
  account: string;
  sent: number;
  total: number;
  /** Why it did not arrive: then it waits to be sent again. */
  error: Error | null;
}

let sending: Sending | null = null;
let stop = new AbortController();
const listeners = new Set<() => void>();
const arrivals = new Set<(job: Job) => void>();
/** What arrived before anybody was there to hear of it: a small file outruns the page that shows it. */
let unheard: Job | null = null;

/** Send a file; one that is still on its way gives place to it. */
export function send(file: File, account: string): void {
  stop.abort();
  const mine = new AbortController();
  stop = mine;
  become({ file, account, sent: 0, total: file.size, error: null });
  const how = { account, asOf: "", profile: "", mapping: {} };
  const told = (sent: number, total: number): void => {
    if (stop === mine && sending !== null) become({ ...sending, sent, total });
  };
  sendFile(file, how, told, mine.signal).then(
    (job) => {
      if (stop !== mine) return;
      become(null);
      if (arrivals.size === 0) unheard = job;
      for (const arrived of arrivals) arrived(job);
    },
    (error: unknown) => {
      if (stop === mine && sending !== null) become({ ...sending, error: error as Error });
    },
  );
}

export function sendAgain(): void {
  if (sending !== null) send(sending.file, sending.account);
}

export function stopSending(): void {
  stop.abort();
  become(null);
}

/** Hear of files that have arrived; returns the end of hearing. */
export function whenArrived(arrived: (job: Job) => void): () => void {
  arrivals.add(arrived);
  if (unheard !== null) {
    const job = unheard;
    unheard = null;
    arrived(job);
  }
  return () => {
    arrivals.delete(arrived);
  };
}

export function useSending(): Sending | null {
  return useSyncExternalStore(subscribe, () => sending);
}

function become(next: Sending | null): void {
  sending = next;
  // a closed window would take the file with it
  window.onbeforeunload = next?.error === null ? (event) => { event.preventDefault(); } : null;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
