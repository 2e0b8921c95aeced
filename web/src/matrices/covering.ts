import { Failure } from "../api/failure";
import { cover, type Levels, type SeenCovering, uncover, updateCovering } from "../api/matrices";
import type { CoverageCell } from "../api/model";
import { fieldWord, tellValue } from "../history/tell";
import { inTurn, settled, Since } from "../history/settling";
import { type Decision, decide } from "../people/quarrels";
import { t } from "../language/language";
import { levelWord } from "./coverage";

/** One of us and one of them, by their ids, and both by name. */
export interface Pair {
  member_id: string;
  person_id: string;
  called: string;
}

/** What shall be written of a pair: levels (`over` what one saw; null: nobody covered them), or that nobody covers them. */
interface Wanted {
  over: SeenCovering | null;
  /** Null takes it away. */
  levels: Levels | null;
}

const WORDS = {
  field: (name: string): string => (name === "level" ? t("coverage.level_is") : name === "desired" ? t("coverage.level_aim") : fieldWord(name)),
  value: (name: string, value: unknown): string => (typeof value === "string" && name !== "note" ? levelWord(value) : tellValue(value)),
};

/** What one wrote oneself of a pair since one saw it; null: that nobody covers them. */
const written = new Since<SeenCovering | null>();

/**
 * Write what one of us and one of them are or should be, as one saw the cell `seenIn` a matrix; `levels` of null takes it
 * away. Where somebody else wrote it meanwhile one is asked which shall stay. Answers whether anything was written.
 */
export function writeCovering(accountId: string, pair: Pair, cell: CoverageCell | undefined, levels: Levels | null, seenIn: object): Promise<boolean> {
  const name = `${pair.member_id}/${pair.person_id}`;
  const ids = { member_id: pair.member_id, person_id: pair.person_id };
  return inTurn(async () => {
    const own = written.get(seenIn, name);
    const found = own === undefined ? seenOf(cell) : own;
    const send = async ({ over, levels: wanted }: Wanted): Promise<SeenCovering | null> => {
      if (wanted !== null) return over === null ? cover(accountId, ids, wanted) : updateCovering(accountId, over, wanted);
      if (over !== null) await uncover(accountId, over);
      return null;
    };
    let isWritten = false;
    await settled({ over: found, levels }, async (wanted) => {
      written.set(seenIn, name, await send(wanted));
      isWritten = true;
    }, (wanted, failure) => again(wanted, failure, cell, pair.called));
    return isWritten;
  });
}

async function again(wanted: Wanted, failure: Failure, cell: CoverageCell | undefined, about: string): Promise<Wanted | null> {
  if (failure.code === "not_found" && wanted.over !== null) return taken(wanted, failure, cell, about);
  if (failure.code !== "conflict") throw failure;
  const clashes = Object.keys(failure.conflicts);
  const { id } = failure.params;
  const over = { id: typeof id === "string" ? id : (wanted.over?.id ?? ""), version: failure.version };
  if (clashes.length === 0) return wanted.over === null ? { over, levels: wanted.levels } : Promise.reject(failure);
  return decided({ over, levels: wanted.levels }, clashes, await decide(failure, { words: WORDS, about }));
}

/** What is still written once it is decided. */
export function decided(wanted: Wanted, clashes: readonly string[], decision: Decision): Wanted | null {
  if (decision === "mine") return wanted;
  const rest = Object.entries(wanted.levels ?? {}).filter(([field]) => !clashes.includes(field));
  return rest.length === 0 ? null : { ...wanted, levels: Object.fromEntries(rest) };
}

/** Somebody else took it away meanwhile: it stays so, or it is there again with all that was seen of it. */
async function taken({ levels }: Wanted, failure: Failure, cell: CoverageCell | undefined, about: string): Promise<Wanted | null> {
  if (levels === null) return null;
  const seen: Levels = { level: cell?.level ?? null, desired: cell?.desired ?? null, note: cell?.note ?? null };
  const names = Object.keys(levels) as (keyof Levels)[];
  const fields = Object.fromEntries(names.map((field) => [field, { mine: levels[field], theirs: null, base: seen[field] }]));
  if (Object.keys(fields).length === 0) return { over: null, levels: seen };
  const asked = new Failure(failure.status, "conflict", failure.message, { fields });
  return (await decide(asked, { words: WORDS, about })) === "mine" ? { over: null, levels: { ...seen, ...levels } } : null;
}

function seenOf(cell: CoverageCell | undefined): SeenCovering | null {
  return cell?.covering_id == null ? null : { id: cell.covering_id, version: cell.version ?? 0 };
}
