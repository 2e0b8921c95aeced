import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { tellReason } from "../stakes/reasons";
import { Ladder } from "../stakes/signs";
import { knownGlance, useGlance } from "./glances";

interface GlanceCellProps {
  accountId: string;
}

/** How good the map is: the rung of the ladder, and why it is no other. */
export function HealthCell({ accountId }: GlanceCellProps) {
  const glance = useGlance(accountId);
  if (glance == null) return <Missing isComing={glance === undefined} />;
  const { rung, highest, because } = glance.health;
  const why = tellReason(because);
  return (
    <span className="grow" title={why}>
      <span className="row"><Ladder rung={rung} highest={highest} /><span className="visually-hidden">{t("review.rung", { rung, highest })}</span></span>
      <span className="sub">{tMaybe(`portfolio.rung_${String(rung)}`) ?? why}</span>
    </span>
  );
}

/** With how many of those known both sides speak of late. */
export function ContactCell({ accountId }: GlanceCellProps) {
  const glance = useGlance(accountId);
  if (glance == null) return <Missing isComing={glance === undefined} />;
  if (glance.known === 0) return <span className="tertiary">–</span>;
  return <span title={t(`review.${glance.threading}` as "review.nobody")}><span className="strong">{formatNumber(glance.active)}</span> <span className="tertiary">/ {formatNumber(glance.known)}</span></span>;
}

/** The cheapest step to the next rung. */
export function NextCell({ accountId }: GlanceCellProps) {
  const glance = useGlance(accountId);
  if (glance == null) return <Missing isComing={glance === undefined} />;
  const action = glance.health.next_action;
  if (action === null) return <span className="tertiary">–</span>;
  const what = tellReason(action.what);
  return <span className="cut" title={`${t("review.next", { minutes: formatNumber(action.minutes) })} ${what}`}>{what}</span>;
}

/** The cells as they are copied; what has not come into sight yet is empty. */
export function healthText(accountId: string): string {
  const health = knownGlance(accountId)?.health;
  return health === undefined ? "" : t("review.rung", { rung: health.rung, highest: health.highest });
}

export function contactText(accountId: string): string {
  const glance = knownGlance(accountId);
  return glance === undefined ? "" : `${String(glance.active)} / ${String(glance.known)}`;
}

export function nextText(accountId: string): string {
  const action = knownGlance(accountId)?.health.next_action;
  return action == null ? "" : tellReason(action.what);
}

function Missing({ isComing }: { isComing: boolean }) {
  return isComing ? <span className="skeleton" style={{ width: 64 }} /> : <span className="tertiary">–</span>;
}
