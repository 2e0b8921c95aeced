import { type Failure, type Clash } from "../api/failure";
import { type Ground, judge, type Judged, type Meant, standBy } from "../api/stakes";
import { inTurn, settled, Since } from "../history/settling";
import { t } from "../language/language";
import { type Decision, decide } from "../people/quarrels";
import { fieldName, tellHeld } from "./vocabulary";

/** How what is held is called where two people said different things of it. */
export const HELD_WORDS = { field: fieldName, value: (field: string, value: unknown): string => (value === null ? t("stake.unsaid") : tellHeld(field, value)) };

/** What one said oneself since something was seen. */
const said = new Since<unknown>();

/**
 * Say values, each with what was seen of it; `seenIn` is the answer in which one saw them. Where somebody said something
 * else meanwhile one is asked, once for all of them, which shall stay. Answers whether anything was said.
 */
export function judgeSeen(accountId: string, judged: readonly Judged[], ground: Ground, seenIn: object): Promise<boolean> {
  return inTurn(async () => {
    const told = await settled(judged.map((each) => withOwn(each, seenIn)), async (asked) => {
      await judge(accountId, asked, ground);
      return asked;
    }, askedAgain);
    for (const each of told ?? []) for (const [field, value] of Object.entries(each.values)) said.set(seenIn, nameOf(each, field), value);
    return told !== null;
  });
}

/** Say that values still hold as they are seen. Where others are held by now one is asked; then one's own are said. */
export function standBySeen(accountId: string, judged: Meant, ground: Ground): Promise<boolean> {
  return inTurn(async () => {
    try {
      await standBy(accountId, judged, ground);
      return true;
    } catch (error) {
      const clash = clashOf(error as Failure, judged);
      if (clash === null || ground.confirmation === "disputed") throw error;
      const again = settledBy([{ ...judged, seen: { ...judged.values } }], [clash], await decide(error as Failure, { words: HELD_WORDS }));
      return again.length > 0 && (await settled(again, (asked) => judge(accountId, asked, ground), askedAgain)) !== null;
    }
  });
}

/** What is still to be said once it is decided: mine over theirs, or without what is theirs. */
export function settledBy(judged: readonly Judged[], clashes: readonly Clash[], decision: Decision): readonly Judged[] {
  const byId = new Map(clashes.map((clash) => [clash.id, clash.fields]));
  return judged.flatMap((each) => {
    const fields = byId.get(each.subject_id) ?? {};
    if (decision === "mine") {
      const theirs = Object.entries(fields).filter(([field]) => field in each.values).map(([field, sides]) => [field, sides.theirs] as const);
      return [{ ...each, seen: { ...each.seen, ...Object.fromEntries(theirs) } }];
    }
    const rest = without(each.values, fields);
    return Object.keys(rest).length === 0 ? [] : [{ ...each, values: rest, seen: without(each.seen, fields) }];
  });
}

async function askedAgain(judged: readonly Judged[], failure: Failure): Promise<readonly Judged[] | null> {
  if (failure.clashes.length === 0) throw failure;
  const rest = settledBy(judged, failure.clashes, await decide(failure, { words: HELD_WORDS }));
  return rest.length === 0 ? null : rest;
}

function clashOf(failure: Failure, { subject_id: id }: Meant): Clash | null {
  const fields = failure.conflicts;
  return Object.keys(fields).length === 0 ? null : { id, label: "", fields };
}

/** What was seen, and what one said since: the screen may not show it yet. */
function withOwn(judged: Judged, seenIn: object): Judged {
  const own = Object.keys(judged.seen).map((field) => [field, said.get(seenIn, nameOf(judged, field))] as const).filter(([, value]) => value !== undefined);
  return { ...judged, seen: { ...judged.seen, ...Object.fromEntries(own) } };
}

function nameOf({ subject_id: id, opportunity_id: deal }: Meant, field: string): string {
  return `${id}/${deal ?? ""}/${field}`;
}

function without(values: Readonly<Record<string, unknown>>, fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !(field in fields)));
}
