import { useQuery } from "@tanstack/react-query";
import type { Ground, Judged, Meant } from "../api/stakes";
import { opportunitiesQuery } from "../api/stakes";
import type { Opportunity, Person } from "../api/model";
import { useVerb } from "../api/useVerb";
import { useAccountSearch } from "../accounts/useAccountSearch";
import { whenOf } from "../accounts/when";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { nameOf } from "../people/words";
import { say } from "../ui/toasts";
import { judgeSeen, standBySeen } from "./judging";
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

/** Say values of somebody as they are `seenIn` an answer, tell that it was said, and offer the way back. */
export function useJudge(accountId: string, person: Pick<Person, "name" | "seat" | "title">) {
  const undo = useUndo();
  return useVerb(
    async ({ judged, ground = {}, seenIn }: { judged: Judged; ground?: Ground; seenIn: object }) =>
      (await judgeSeen(accountId, [judged], ground, seenIn)) ? Object.keys(judged.values) : null,
    (fields) => {
      if (fields === null) return;
      const what = fields.map(fieldName).join(", ");
      say(t("stake.said", { name: calledIn(person), what }), { label: t("action.undo"), run: () => void undo() });
    },
  );
}

/** Say that values still hold, or doubt them. */
export function useStandBy(accountId: string, person: Pick<Person, "name" | "seat" | "title">) {
  const undo = useUndo();
  return useVerb(
    async ({ judged, ground }: { judged: Meant; ground: Ground }) => {
      const isSaid = await standBySeen(accountId, judged, ground);
      return { ground, count: isSaid ? Object.keys(judged.values).length : 0 };
    },
    ({ ground, count }) => {
      if (count === 0) return;
      const name = calledIn(person);
      const told = ground.confirmation === "disputed" ? t("person.disputed", { name }) : t("person.confirmed", { name, count });
      say(told, { label: t("action.undo"), run: () => void undo() });
    },
  );
}

function calledIn(person: Pick<Person, "name" | "seat" | "title">): string {
  return person.name === "" ? (person.title ?? nameOf(person)) : person.name;
}
