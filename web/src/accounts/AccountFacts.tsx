import type { Account, Person } from "../api/model";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { agesOf, freshSignOf } from "../people/saying";
import { ComingFacts, HealthFacts } from "../stakes/HealthFacts";
import { isAnythingHeld, isHeldKnown } from "../stakes/stakeFacets";
import { Avatar, Freshness, Meter } from "../ui/signs";
import { AsOf } from "./AsOf";
import { dayShown } from "./when";
import { useAccountSearch } from "./useAccountSearch";

interface AccountFactsProps {
  account: Account;
  people: readonly Person[] | undefined;
  isTimeOpen: boolean;
  onTime: (isOpen: boolean) => void;
}

/** What we know of an account in a few figures, and which day of it is shown. */
export function AccountFacts({ account, people, isTimeOpen, onTime }: AccountFactsProps) {
  const [search] = useAccountSearch();
  // what is held comes last, and decides what stands here: nothing moves once it is there
  const isKnown = people !== undefined && isHeldKnown(people);
  const isJudged = isAnythingHeld(people ?? []);
  const rest = (
    <>
      <Fact label={t("account.people")}>
        <b className="strong">{formatNumber(account.people)}</b>
        {account.placeholders > 0 && <span className="secondary">{t("account.placeholders", { count: account.placeholders })}</span>}
      </Fact>
      {!isJudged && (
        <Fact label={t("account.reporting")}>
          <Meter share={account.reporting} />
        </Fact>
      )}
      {people !== undefined && people.length > 0 && (
        <Fact label={t("account.freshness")}>
          <Ages people={people} day={dayShown(search)} />
        </Fact>
      )}
      {!isJudged && (
        <Fact label={t("account.snapshot")}>
          {account.snapshot_on === null ? <span className="secondary">{t("account.no_snapshot")}</span> : <Freshness day={account.snapshot_on} />}
        </Fact>
      )}
      {account.industry !== null && !isJudged && (
        <Fact label={t("account.industry")}>
          <span>{[account.industry, account.city ?? account.country].filter(Boolean).join(" · ")}</span>
        </Fact>
      )}
      {account.employees !== null && !isJudged && (
        <Fact label={t("account.employees")}>
          <span>{formatNumber(account.employees)}</span>
        </Fact>
      )}
      {account.owner !== null && (
        <Fact label={t("account.owner")}>
          <Avatar name={account.owner} size="small" ours />
          <span className="secondary">{account.owner}</span>
        </Fact>
      )}
    </>
  );
  return (
    <div className="facts">
      {!isKnown ? <ComingFacts /> : isJudged ? <HealthFacts accountId={account.id} people={people}>{rest}</HealthFacts> : rest}
      <div className="fact last">
        <span className="label">{t("time.as_of")}</span>
        <div>
          <AsOf accountId={account.id} isOpen={isTimeOpen} onOpen={onTime} />
        </div>
      </div>
    </div>
  );
}

/** How old what we know of them is: the median, and how many have not been confirmed for long. */
function Ages({ people, day }: { people: readonly Person[]; day: string }) {
  const { median, stale } = agesOf(people, day);
  const sign = freshSignOf(median);
  return (
    <>
      <span className={sign === "old" ? "fresh" : `fresh ${sign}`} aria-hidden="true" />
      <b className="strong">{median === null ? t("account.age_unknown") : t("account.age", { count: median })}</b>
      {stale > 0 && <span className="secondary">· {t("account.stale", { count: stale })}</span>}
    </>
  );
}

export function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="fact">
      <span className="label">{label}</span>
      <div>{children}</div>
    </div>
  );
}
