import { t } from "../language/language";
import { useContextOf } from "../stakes/useStakes";
import { Button } from "../ui/Button";

/** Who decides is said deal by deal: where the account as a whole says nothing, the open deals are offered. */
export function DecidedInDeals({ accountId }: { accountId: string }) {
  const { deals, opportunity, choose } = useContextOf(accountId);
  const open = deals.filter((deal) => deal.is_open);
  if (opportunity !== null || open.length === 0) return null;
  return (
    <p className="matrix-sum row wrap">
      <span className="secondary">{t("raci.in_deals")}</span>
      {open.map((deal) => <Button key={deal.id} small onPress={() => { choose(deal.id); }}>{deal.name}</Button>)}
    </p>
  );
}
