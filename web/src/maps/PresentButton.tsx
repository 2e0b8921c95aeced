import { useMatches, useNavigate } from "@tanstack/react-router";
import { t } from "../language/language";
import { Button } from "../ui/Button";

/** The lenses that can stand alone on the screen; from elsewhere the org chart is shown. */
const SHOWN_ALONE: readonly string[] = ["/accounts/$accountId/org", "/accounts/$accountId/influence", "/accounts/$accountId/power-interest", "/accounts/$accountId/onion"];

/** Show the map alone, large, to others: the one that is looked at. */
export function PresentButton({ accountId }: { accountId: string }) {
  const navigate = useNavigate();
  const lens = useMatches().at(-1)?.routeId ?? "";
  const alone = (before: Record<string, unknown>): Record<string, unknown> => ({ ...before, present: true as const });
  const present = (): void => {
    if (SHOWN_ALONE.includes(lens)) void navigate({ to: ".", search: alone });
    else void navigate({ to: "/accounts/$accountId/org", params: { accountId }, search: alone });
  };
  return (
    <Button
      icon="present"
      aria-label={t("map.present")}
      onPress={present}
    >
      <span className="hide-narrow">{t("map.present")}</span>
    </Button>
  );
}
