import { Failure } from "../api/failure";

/** Writing what builds on something seen: in turn, knowing what one did oneself since, and asking where another did too. */

let last: Promise<unknown> = Promise.resolve();

/** Does things one after the other, in the order in which they were asked: the next builds on the one before. */
export function inTurn<Told>(deed: () => Promise<Told>): Promise<Told> {
  const done = last.then(deed);
  last = done.catch(() => undefined);
  return done;
}

/** What one did oneself since something was read, by the answer that one sees and a name in it. */
export class Since<Known> {
  private readonly known = new WeakMap<object, Map<string, Known>>();

  get(seenIn: object, name: string): Known | undefined {
    return this.known.get(seenIn)?.get(name);
  }

  set(seenIn: object, name: string, known: Known): void {
    const names = this.known.get(seenIn) ?? new Map<string, Known>();
    this.known.set(seenIn, names.set(name, known));
  }
}

/**
 * Sends what is asked. Where it clashes with what somebody else did, `again` says what is sent instead, null for
 * nothing; then the answer is null. Any other failure is thrown.
 */
export async function settled<Asked, Told>(asked: Asked, send: (asked: Asked) => Promise<Told>, again: (asked: Asked, failure: Failure) => Promise<Asked | null>): Promise<Told | null> {
  let now: Asked | null = asked;
  while (now !== null) {
    try {
      return await send(now);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      now = await again(now, error);
    }
  }
  return null;
}
