import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { strangersQuery } from "../api/interactions";
import type { Account, Person } from "../api/model";
import { formatAge, formatNumber } from "../language/formats";
import { t } from "../language/language";
import { AddPerson } from "../people/AddPerson";
import { Button } from "../ui/Button";
import { nameIn } from "./nameIn";

const SHOWN = 12;

interface StrangersProps {
  account: Account;
  people: readonly Person[];
  isFixed: boolean;
}

/** Addresses that took part and are nobody's on the map: each offered as a person. */
export function Strangers({ account, people, isFixed }: StrangersProps) {
  const strangers = useQuery(strangersQuery(account.id)).data ?? [];
  const [, change] = useAccountSearch();
  const [isAll, setAll] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  if (strangers.length === 0) return null;
  const shown = isAll ? strangers : strangers.slice(0, SHOWN);
  return (
    <section className="card-box" aria-label={t("interactions.strangers")}>
      <header><h2 className="grow">{t("interactions.strangers")}</h2><span className="badge">{formatNumber(strangers.length)}</span></header>
      <ul>
        {shown.map(({ address, times, last }) => (
          <li key={address} className="act row">
            <span className="grow">
              <span className="cut strong" style={{ display: "block" }} title={address}>{address}</span>
              <span className="caption tertiary">{t("interactions.met_times", { count: times })} · {formatAge(last)}</span>
            </span>
            {!isFixed && <Button small icon="plus" aria-label={t("interactions.add_stranger", { address })} onPress={() => { setAdded(address); }} />}
          </li>
        ))}
      </ul>
      {strangers.length > SHOWN && <p className="act"><Button small look="quiet" onPress={() => { setAll(!isAll); }}>{isAll ? t("history.less") : t("map.more", { count: strangers.length - SHOWN })}</Button></p>}
      {added !== null && <AddPerson account={account} people={people} beginWith={{ email: added, name: nameIn(added) }} onClose={() => { setAdded(null); }} onAdded={(id) => { change({ selected: id }); }} />}
    </section>
  );
}
