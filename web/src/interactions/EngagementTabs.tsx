import { Link, useMatches } from "@tanstack/react-router";
import { t } from "../language/language";

interface EngagementTabsProps {
  accountId: string;
  children?: React.ReactNode;
}

/** The two sides of engagement: where everybody stands, and what passed between us. */
export function EngagementTabs({ accountId, children }: EngagementTabsProps) {
  const at = useMatches().at(-1)?.routeId;
  const params = { accountId };
  const keep = (before: Record<string, unknown>): Record<string, unknown> => before;
  const parts = [
    { to: "/accounts/$accountId/engagement", label: t("engagement.matrix") },
    { to: "/accounts/$accountId/interactions", label: t("interactions.title") },
  ] as const;
  return (
    <div className="bar" role="group" aria-label={t("lens.engagement")}>
      <nav className="segmented" aria-label={t("lens.engagement")}>
        {parts.map(({ to, label }) => <Link key={to} to={to} params={params} search={keep} {...(at === to ? { "aria-current": "page" as const } : {})}>{label}</Link>)}
      </nav>
      <span className="grow" />
      {children}
    </div>
  );
}
