import type { Difference, Happening } from "../api/model";
import { t } from "../language/language";
import { HAPPENINGS, type Happened } from "../people/usePeople";
import { seniorityWord } from "../people/words";
import { Avatar } from "../ui/signs";

/** What happened between two days, by kind, without those that nobody did. */
export function happened(difference: Difference): { kind: Happened; happenings: readonly Happening[] }[] {
  return HAPPENINGS.map((kind) => ({ kind, happenings: difference[kind] })).filter(({ happenings }) => happenings.length > 0);
}

interface HappeningsProps {
  kind: Happened;
  happenings: readonly Happening[];
  /** Open somebody's panel; whoever left has none any more. */
  onSelect: (positionId: string) => void;
}

/** Those to whom the same happened, each with before and after. */
export function Happenings({ kind, happenings, onSelect }: HappeningsProps) {
  return (
    <ul className="happenings">
      {happenings.map((happening, index) => {
        const name = happening.name === "" ? t("seat.unknown") : happening.name;
        const { after } = happening;
        return (
          <li key={`${happening.name}/${String(index)}`}>
            <Avatar name={happening.name === "" ? null : happening.name} />
            <div className="grow">
              <div className="strong">{after === null ? <bdi>{name}</bdi> : <button type="button" className="link" onClick={() => { onSelect(after.position_id); }}><bdi>{name}</bdi></button>}</div>
              <div className="caption secondary">{tellHappening(kind, happening)}</div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function tellHappening(kind: Happened, { before, after }: Happening): React.ReactNode {
  if (kind === "manager_changed") return <Turn before={before?.manager_name} after={after?.manager_name} />;
  if (kind === "joined" || kind === "left") {
    const side = kind === "joined" ? after : before;
    return [side?.title, side?.division].filter(Boolean).join(" · ");
  }
  if (before?.title === after?.title && before !== null && after !== null) {
    return kind === "moved" ? <Turn before={before.division} after={after.division} /> : <Turn before={seniorityWord(before.seniority)} after={seniorityWord(after.seniority)} />;
  }
  return <Turn before={before?.title} after={after?.title} />;
}

function Turn({ before, after }: { before: string | null | undefined; after: string | null | undefined }) {
  return (
    <>
      <s className="tertiary">{before ?? t("value.none")}</s> → <span>{after ?? t("value.none")}</span>
    </>
  );
}
