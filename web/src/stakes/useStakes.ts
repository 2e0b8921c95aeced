import { useQuery } from "@tanstack/react-query";
import type { Ground, Judged } from "../api/stakes";
import { judge, opportunitiesQuery, standBy } from "../api/stakes";
import type { Opportunity, Person } from "../api/model";
import { useVerb } from "../api/useVerb";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { whenOf } from "../accounts/when";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { nameOf } from "../people/words";
import { say } from "../ui/toasts";
import { fieldName } from "./vocabulary";

/** Of whom something is said: the person, or the seat while nobody is known. */
export function subjectOf(person: Pick<Person, "person_id" | "position_id">): string {
  return person.person_id ?? person.position_id;
}

/** As to what people are shown: the deal of the address (null: the whole account), all deals, and another choice. */
export interface Context {
  opportunity: string | null;
  deal: Opportunity | undefined;
  deals: readonly Opportunity[];
  choose: (opportunity: string | null) => void;
}

export function useContextOf(accountId: string): Context {
  const [search, change] = useAccountSearch();
  const { data: deals = [] } = useQuery(opportunitiesQuery(accountId, whenOf(search)));
  const deal = deals.find((each) => each.id === search.opportunity);
  return {
    opportunity: search.opportunity ?? null,
    deal,
    deals,
    choose: (opportunity) => { change({ opportunity: opportunity ?? undefined }); },
  };
}

/** Say values of somebody, tell that it was said, and offer the way back. */
export function useJudge(accountId: string, person: Pick<Person, "name" | "seat" | "title">) {
  const undo = useUndo();
  return useVerb(
    async ({ judged, ground }: { judged: Judged; ground?: Ground }) => {
      await judge(accountId, [judged], ground);
      return Object.keys(judged.values);
    },
    (fields) => {
      const what = fields.map(fieldName).join(", ");
      say(t("stake.said", { name: calledIn(person), what }), { label: t("action.undo"), run: () => void undo() });
    },
  );
}

/** Say that values still hold, or doubt them. */
export function useStandBy(accountId: string, person: Pick<Person, "name" | "seat" | "title">) {
  const undo = useUndo();
  return useVerb(
    async ({ judged, ground }: { judged: Judged; ground: Ground }) => {
      await standBy(accountId, judged, ground);
      return { ground, count: Object.keys(judged.values).length };
    },
    ({ ground, count }) => {
      const name = calledIn(person);
      const told = ground.confirmation === "disputed" ? t("person.disputed", { name }) : t("person.confirmed", { name, count });
      say(told, { label: t("action.undo"), run: () => void undo() });
    },
  );
}

function calledIn(person: Pick<Person, "name" | "seat" | "title">): string {
  return person.name === "" ? (person.title ?? nameOf(person)) : person.name;
}
