import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { dayShown, isPast, whenOf } from "../accounts/when";
import type { Account, Person } from "../api/model";
import { accountQuery, sessionQuery } from "../api/queries";
import { askedOf, type LensAsked } from "../api/lensQueries";
import type { When } from "../api/queries";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { MapLoading } from "../maps/MapLoading";
import { usePeople } from "../people/usePeople";
import { Button } from "../ui/Button";
import { Empty, ErrorState } from "../ui/states";

/** What every lens needs besides its own drawing. */
export interface LensPage {
  when: When;
  asked: LensAsked;
  account: UseQueryResult<Account>;
  people: UseQueryResult<readonly Person[]>;
  isFixed: boolean;
}

export function useLensPage(accountId: string): LensPage {
  const [search] = useAccountSearch();
  const account = useQuery(accountQuery(accountId));
  const people = usePeople(accountId);
  const session = useQuery(sessionQuery);
  return { when: whenOf(search), asked: askedOf(search), account, people, isFixed: isPast(search) || session.data?.member.role === "viewer" };
}

interface LensGateProps<T> {
  page: LensPage;
  lens: UseQueryResult<T>;
  children: (shown: { account: Account; people: readonly Person[]; lens: T; isFixed: boolean }) => React.ReactNode;
}

/** The lens, once everything has come; until then where it will stand, or what went wrong, or that nobody is there. */
export function LensGate<T>({ page, lens, children }: LensGateProps<T>) {
  const [search, change] = useAccountSearch();
  const { account, people, isFixed } = page;
  if (account.data === undefined || people.data === undefined || lens.data === undefined) {
    const error = lens.error ?? people.error ?? account.error;
    if (error === null) return <MapLoading />;
    return <ErrorState error={error} onRetry={() => { void lens.refetch(); void people.refetch(); void account.refetch(); }} />;
  }
  if (people.data.length === 0 && isPast(search)) {
    return (
      <Empty title={t("map.nobody_then", { day: formatDay(dayShown(search)) })} actions={<Button onPress={() => { change({ as_of: undefined, as_known: undefined }); }}>{t("time.show_today")}</Button>}>
        {t("map.nobody_then_why")}
      </Empty>
    );
  }
  if (people.data.length === 0) {
    return (
      <Empty title={t("map.nobody")} actions={<Link className="button primary" to="/imports" search={{ account: account.data.name }}>{t("import.people")}</Link>}>
        {t("map.nobody_why")}
      </Empty>
    );
  }
  return <>{children({ account: account.data, people: people.data, lens: lens.data, isFixed })}</>;
}
