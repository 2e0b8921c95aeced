import { useSyncExternalStore } from "react";
import { sendInteractions } from "../api/interactions";
import { sendFile } from "../api/jobs";
import type { Job } from "../api/model";
import type { What } from "./refusal";

/** A file on its way to the server. It stays here until it has arrived, whichever page is looked at meanwhile. */
export interface Sending {
  file: File;
  how: SendingHow;
  sent: number;
  total: number;
  /** Why it did not arrive: then it waits to be sent again. */
  error: Error | null;
}

/** What a file is about. */
export interface SendingHow {
  /** The account that it is about, by name or id; empty where the file says it. */
  account: string;
  what: What;
  /** Domains and addresses of ours, where the file holds interactions. */
  ours?: string;
}

let sending: Sending | null = null;
let stop = new AbortController();
const listeners = new Set<() => void>();
const arrivals = new Set<(job: Job) => void>();
/** The file that arrived last: to be sent again where it was not understood. */
let arrived: File | null = null;
/** What arrived before anybody was there to hear of it: a small file outruns the page that shows it. */
let unheard: Job | null = null;

/** Send a file; one that is still on its way gives place to it. */
export function send(file: File, how: SendingHow): void {
  stop.abort();
  const mine = new AbortController();
  stop = mine;
  become({ file, how, sent: 0, total: file.size, error: null });
  const { account, what, ours = "" } = how;
  const told = (sent: number, total: number): void => {
    if (stop === mine && sending !== null) become({ ...sending, sent, total });
  };
  const sent = what === "people" ? sendFile(file, { account, asOf: "", profile: "", mapping: {} }, told, mine.signal) : sendInteractions(file, { account, ours }, told, mine.signal);
  sent.then(
    (job) => {
      if (stop !== mine) return;
      arrived = file;
      become(null);
      if (arrivals.size === 0) unheard = job;
      for (const hear of arrivals) hear(job);
    },
    (error: unknown) => {
      if (stop === mine && sending !== null) become({ ...sending, error: error as Error });
    },
  );
}

export function sendAgain(): void {
  if (sending !== null) send(sending.file, sending.how);
}

/** The file of that name, if it is the one that arrived last in this window. */
export function fileSent(name: string): File | null {
  return arrived?.name === name ? arrived : null;
}

export function stopSending(): void {
  stop.abort();
  become(null);
}

/** Hear of files that have arrived; returns the end of hearing. */
export function whenArrived(hear: (job: Job) => void): () => void {
  arrivals.add(hear);
  if (unheard !== null) {
    const job = unheard;
    unheard = null;
    hear(job);
  }
  return () => {
    arrivals.delete(hear);
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
