import type { KeyEntry } from "./encoding";

/** The sign of a value as cards carry it: a letter in its colour, or a number in a ring of it. */
export function KeySign({ entry, isRing }: { entry: KeyEntry | undefined; isRing: boolean }) {
  if (entry === undefined) return null;
  const name = entry.tone === 0 ? "other" : String(entry.tone);
  const style = { [isRing ? "--ring" : "--tone"]: `var(--tone-${name})` } as React.CSSProperties;
  return <span className={isRing ? "key ring" : "key"} style={style} aria-hidden="true">{entry.mark}</span>;
}
