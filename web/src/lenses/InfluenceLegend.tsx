import type { Influence } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { isSymmetric, RELATIONS, type RelationKind } from "../stakes/relations";
import { lookOf, REPORTS_TO } from "./influenceModel";

interface KindsProps {
  lens: Influence;
  kinds: ReadonlySet<string>;
  onKinds: (kinds: string[] | undefined) => void;
}

/** The kinds of ties that there are; those that are pressed are drawn, and standing is read along them. */
export function Kinds({ lens, kinds, onKinds }: KindsProps) {
  const there = [...RELATIONS, REPORTS_TO].filter((kind) => (lens.counts[kind] ?? 0) > 0);
  const toggle = (kind: string): void => {
    const next = there.filter((each) => (each === kind ? !kinds.has(each) : kinds.has(each)));
    const isAll = there.every((each) => next.includes(each) === (each !== REPORTS_TO));
    onKinds(isAll ? undefined : next.length === 0 ? ["none"] : next);
  };
  if (there.length === 0) return null;
  return (
    <>
      <span className="divider" />
      {there.map((kind) => (
        <button key={kind} type="button" className="filter" aria-pressed={kinds.has(kind)} title={kindWord(kind)} onClick={() => { toggle(kind); }}>
          <KindSign kind={kind} /> <span className="cut">{kindWord(kind)}</span> <b>{formatNumber(lens.counts[kind] ?? 0)}</b>
        </button>
      ))}
    </>
  );
}

export function kindWord(kind: string): string {
  return tMaybe(`relation.${kind}`) ?? kind;
}

/** A line as the map draws it. */
export function KindSign({ kind }: { kind: string }) {
  const look = kind === REPORTS_TO ? "reporting" : lookOf(kind);
  const isDirected = kind !== REPORTS_TO && !isSymmetric(kind as RelationKind);
  return (
    <svg className="kind-sign" width="24" height="8" viewBox="0 0 24 8" aria-hidden="true" style={{ color: `var(--line-${look === "other" ? "dotted" : look}-stroke)` }}>
      <path d={isDirected ? "M0 4h17" : "M0 4h24"} fill="none" stroke="currentColor" strokeWidth={look === "reporting" ? 1 : 1.75} />
      {isDirected && <path d="M24 4l-7-3.6v7.2z" fill="currentColor" />}
    </svg>
  );
}

/** What nodes are coloured by, and how large they are by. */
export function Encodings({ hue, size, onChange }: { hue: string; size: string; onChange: (what: { hue?: string | undefined; size?: string | undefined }) => void }) {
  return (
    <>
      <select className="input small" aria-label={t("lens.hue")} title={t("lens.hue")} value={hue} onChange={(event) => { onChange({ hue: event.target.value === "stance" ? undefined : event.target.value }); }}>
        {(["stance", "roles", "division", "seniority"] as const).map((value) => <option key={value} value={value}>{t("lens.hue")}: {tMaybe(`hue.${value}`)}</option>)}
      </select>
      <select className="input small" aria-label={t("lens.size")} title={t("lens.size")} value={size} onChange={(event) => { onChange({ size: event.target.value === "standing" ? undefined : event.target.value }); }}>
        {(["standing", "power", "interest", "same"] as const).map((value) => <option key={value} value={value}>{t("lens.size")}: {tMaybe(`size.${value}`)}</option>)}
      </select>
    </>
  );
}
