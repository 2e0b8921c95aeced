import { useNavigate } from "@tanstack/react-router";
import type { Account, Opportunity } from "../api/model";
import { formatDay, formatMoney, formatShare } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Menu, MenuItem, MenuLine } from "../ui/Menu";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";
import { Stage } from "../ui/signs";
import { useContextOf } from "./useStakes";

/** As to which deal the account is looked at, told in the header and chosen there; without deals the account's stage. */
export function DealSwitch({ account }: { account: Account }) {
  const { deals, deal, choose } = useContextOf(account.id);
  const navigate = useNavigate();
  if (deals.length === 0) return <span className="hide-narrow"><Stage stage={account.stage} /></span>;
  const act = (key: string): void => {
    if (key === "manage") void navigate({ to: "/accounts/$accountId/deals", params: { accountId: account.id }, search: (before: Record<string, unknown>) => before });
    else choose(key === "account" ? null : key);
  };
  return (
    <Opener isMenu>
      <Button look="quiet" aria-label={deal === undefined ? t("deal.choose") : t("deal.chosen", { name: deal.name })}>
        <Stage stage={deal?.stage ?? account.stage} />
        <span className="secondary cut deal-line hide-narrow">{deal === undefined ? t("deal.whole") : tellDeal(deal)}</span>
        <Icon name="down" />
      </Button>
      <Popover>
        <Menu label={t("deal.choose")} onAction={act}>
          <MenuItem id="account">{t("stake.whole_account")}</MenuItem>
          {deals.map((each) => <MenuItem key={each.id} id={each.id}><span className="grow">{each.name}</span><span className="caption tertiary">{tMaybe(`stage.${each.stage}`) ?? each.stage}</span></MenuItem>)}
          <MenuLine />
          <MenuItem id="manage">{t("deal.manage")}</MenuItem>
        </Menu>
      </Popover>
    </Opener>
  );
}

/** "CareRelay, group roll-out · £1.24M · 55% · closes 26 Feb 2027". */
export function tellDeal(deal: Opportunity): string {
  const parts = [
    deal.name,
    deal.amount === null ? null : formatMoney(deal.amount, deal.currency),
    deal.probability === null ? null : formatShare(deal.probability / 100),
    deal.close_on === null ? null : t(deal.is_open ? "deal.closes" : "deal.closed", { day: formatDay(deal.close_on) }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
