/** The outline of a card: solid where it is confirmed, dashed where it is assumed or nobody sits there. */
export function OutlineSign({ isSolid = false }: { isSolid?: boolean }) {
  return <svg width="16" height="12" aria-hidden="true"><rect x="1" y="1" width="14" height="10" rx="3" fill="none" stroke="var(--control-border)" strokeDasharray={isSolid ? undefined : "3 2"} /></svg>;
}
