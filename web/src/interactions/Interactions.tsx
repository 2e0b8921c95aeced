import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { dayShown, isPast } from "../accounts/when";
import { interactionsQuery } from "../api/interactions";
import type { Account, Interaction, Person } from "../api/model";
import { accountQuery, sessionQuery } from "../api/queries";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { usePeople } from "../people/usePeople";
import { Button } from "../ui/Button";
import { Empty, ErrorState, Loading } from "../ui/states";
import { EngagementTabs } from "./EngagementTabs";
import { ImportInteractions } from "./ImportInteractions";
import { LogInteraction } from "./LogInteraction";
import { MetItem } from "./MetItem";
import { Strangers } from "./Strangers";
import { FORMS, formWord } from "./words";

/** Who was in touch with whom in an account, newest first; logged by hand or taken from mail and calendars. */
export function Interactions() {
  const { accountId } = useParams({ from: "/accounts/$accountId/interactions" });
  const account = useQuery(accountQuery(accountId));
  const people = usePeople(accountId);
  if (account.data === undefined || people.data === undefined) {
    const error = account.error ?? people.error;
    return error === null ? <Loading /> : <ErrorState error={error} onRetry={() => { void account.refetch(); void people.refetch(); }} />;
  }
  return <Known account={account.data} people={people.data} />;
}

function Known({ account, people }: { account: Account; people: readonly Person[] }) {
  const [search, change] = useAccountSearch();
  const session = useQuery(sessionQuery);
  const isFixed = isPast(search) || session.data?.member.role === "viewer";
  const form = FORMS.find((each) => each === search.form) ?? null;
  const asked = { person: search.with ?? null, form, as_of: isPast(search) ? dayShown(search) : null };
  const met = useInfiniteQuery(interactionsQuery(account.id, asked));
  const [isLogging, setLogging] = useState(false);
  const [edited, setEdited] = useState<Interaction | null>(null);
  const items = met.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = asked.person !== null || form !== null;
  const selected = people.find((person) => person.position_id === search.selected);
  const log = (): void => { setLogging(true); };
  return (
    <>
      <EngagementTabs accountId={account.id}>
        <select className="input small fitting" aria-label={t("interactions.with")} value={search.with ?? ""} onChange={(event) => { change({ with: event.target.value }); }}>
          <option value="">{t("interactions.with_anybody")}</option>
          {named(people).map((person) => <option key={person.person_id} value={person.person_id ?? ""}>{person.name}</option>)}
        </select>
        <select className="input small fitting" aria-label={t("interactions.form")} value={form ?? ""} onChange={(event) => { change({ form: event.target.value }); }}>
          <option value="">{t("interactions.any_form")}</option>
          {FORMS.map((each) => <option key={each} value={each}>{formWord(each)}</option>)}
        </select>
        {!isFixed && <Button small look="primary" icon="plus" onPress={log}>{t("interactions.log")}</Button>}
      </EngagementTabs>
      <div className="scroll page" tabIndex={0} role="group" aria-label={t("interactions.title")}>
        <div className="page-column wide met-split">
          <section className="card-box" aria-label={t("interactions.title")}>
            {met.data === undefined ? (
              met.isError ? <ErrorState error={met.error} onRetry={() => void met.refetch()} /> : <Loading rows={4} />
            ) : items.length === 0 ? (
              <Nothing isNarrowed={isNarrowed} day={asked.as_of ?? undefined} onAll={() => { change({ with: undefined, form: undefined }); }} onLog={isFixed ? null : log} />
            ) : (
              <ol className="met-list">
                {items.map((item) => <MetItem key={item.id} accountId={account.id} met={item} people={people} onSelect={(id) => { change({ selected: id }); }} onEdit={isFixed ? null : setEdited} />)}
              </ol>
            )}
            {met.hasNextPage && <p className="act"><Button isDisabled={met.isFetchingNextPage} onPress={() => void met.fetchNextPage()}>{t("history.older")}</Button></p>}
          </section>
          <aside>
            {!isFixed && <ImportInteractions account={account} />}
            <Strangers account={account} people={people} isFixed={isFixed} />
          </aside>
        </div>
      </div>
      {isLogging && <LogInteraction account={account} people={people} about={selected} onClose={() => { setLogging(false); }} />}
      {edited !== null && <LogInteraction account={account} people={people} met={edited} onClose={() => { setEdited(null); }} />}
    </>
  );
}

interface NothingProps {
  isNarrowed: boolean;
  day: string | undefined;
  onAll: () => void;
  onLog: (() => void) | null;
}

function Nothing({ isNarrowed, day, onAll, onLog }: NothingProps) {
  if (isNarrowed) return <Empty title={t("interactions.none_such")} actions={<Button onPress={onAll}>{t("portfolio.show_all")}</Button>}>{t("interactions.none_such_why")}</Empty>;
  if (day !== undefined) return <Empty title={t("interactions.none_until", { day: formatDay(day) })} />;
  return <Empty title={t("interactions.none")} actions={onLog === null ? undefined : <Button look="primary" icon="plus" onPress={onLog}>{t("interactions.log")}</Button>}>{t("interactions.none_why")}</Empty>;
}

/** Each person once, by name. */
function named(people: readonly Person[]): Person[] {
  const once = new Map(people.filter((person) => person.person_id !== null).map((person) => [person.person_id, person]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name));
}
