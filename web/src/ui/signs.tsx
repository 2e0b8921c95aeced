import { daysSince, formatAge, formatShare } from "../language/formats";
import { tMaybe } from "../language/language";
import { initialsOf } from "./initials";

interface AvatarProps {
  name: string | null;
  size?: "small" | "large";
  ours?: boolean;
}

/** Initials in a circle; a dashed ring with a question mark for somebody we do not know. */
export function Avatar({ name, size, ours = false }: AvatarProps) {
  const classes = ["avatar", size ?? "", ours ? "ours" : "", name === null ? "nobody" : ""].filter((part) => part !== "");
  return (
    <span className={classes.join(" ")} aria-hidden="true">
      {name === null ? "?" : initialsOf(name)}
    </span>
  );
}

/** A share of 0 to 1 as a bar and a percentage. */
export function Meter({ share }: { share: number }) {
  return (
    <span className="row">
      <span className="meter" aria-hidden="true">
        <i style={{ width: `${String(Math.round(share * 100))}%` }} />
      </span>
      <span>{formatShare(share)}</span>
    </span>
  );
}

const STAGE_FILL: Readonly<Record<string, number>> = {
  prospecting: 8,
  early_discussion: 25,
  qualification: 45,
  proposal: 65,
  negotiation: 85,
  won: 100,
  lost: 0,
  dormant: 0,
};

/** A stage: a pie which fills from prospecting to negotiation, and its word. */
export function Stage({ stage }: { stage: string }) {
  const style = {
    "--c": `var(--stage-${stage.replaceAll("_", "-")})`,
    "--p": `${String(STAGE_FILL[stage] ?? 0)}%`,
  } as React.CSSProperties;
  return (
    <span className="row">
      <span className="pie" style={style} aria-hidden="true" />
      <span className="cut">{tMaybe(`stage.${stage}`) ?? stage}</span>
    </span>
  );
}

/** How fresh a day's knowledge is: full under 30 days, half to 120, a ring beyond and for never. */
export function Freshness({ day }: { day: string | null }) {
  if (day === null) return <span className="tertiary">–</span>;
  const days = daysSince(day);
  const dot = days < 30 ? "fresh new" : days <= 120 ? "fresh ageing" : "fresh";
  return (
    <span className="row">
      <span className={dot} aria-hidden="true" />
      <span className="cut">{formatAge(day)}</span>
    </span>
  );
}
