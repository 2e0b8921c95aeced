import { useSyncExternalStore } from "react";
import type { Failure } from "../api/failure";
import { ConflictDialog, type FieldWords } from "./ConflictDialog";

/** Whose values stay. */
export type Decision = "mine" | "theirs";

interface Quarrel {
  failure: Failure;
  words?: FieldWords;
  /** Whom or what it is about, where the failure does not say. */
  about?: string;
  decide: (decision: Decision) => void;
}

let waiting: readonly Quarrel[] = [];
const listeners = new Set<() => void>();

/** Ask which values shall stay, mine or theirs; whoever leaves the account undecided is asked in the next one. */
export function decide(failure: Failure, told: Pick<Quarrel, "words" | "about"> = {}): Promise<Decision> {
  return new Promise((resolve) => {
    const quarrel: Quarrel = {
      ...told,
      failure,
      decide: (decision) => {
        show(waiting.filter((each) => each !== quarrel));
        resolve(decision);
      },
    };
    show([...waiting, quarrel]);
  });
}

/** The first of what is to be decided: every page on which values are said shows it. */
export function Quarrels() {
  const [first] = useSyncExternalStore(subscribe, () => waiting);
  if (first === undefined) return null;
  const { failure, words, about } = first;
  return <ConflictDialog failure={failure} {...(words === undefined ? {} : { words })} {...(about === undefined ? {} : { about })} onKeepMine={() => { first.decide("mine"); }} onKeepTheirs={() => { first.decide("theirs"); }} />;
}

function show(next: readonly Quarrel[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
