import { useNavigate } from "@tanstack/react-router";
import { t } from "../language/language";
import { Button } from "../ui/Button";

/** Show the map alone, large, to others. */
export function PresentButton({ accountId }: { accountId: string }) {
  const navigate = useNavigate();
  return (
    <Button
      icon="present"
      onPress={() => void navigate({ to: "/accounts/$accountId/org", params: { accountId }, search: (before: Record<string, unknown>) => ({ ...before, present: true as const }) })}
    >
      {t("map.present")}
    </Button>
  );
}
