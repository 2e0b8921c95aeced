import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { acceptDuplicate, type Accepting, answerDuplicate, duplicatesQuery } from "../api/duplicates";
import type { Decided, Duplicate, ProposalKind } from "../api/model";
import { useVerb } from "../api/useVerb";
import { tellCounts } from "../history/tell";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { say } from "../ui/toasts";

export const KINDS: readonly ProposalKind[] = ["account", "person", "job_change", "family"];

interface Decision {
  duplicate: Duplicate;
  how: Accepting | "apart" | "later";
}

/** The queue as the address asks for it, the proposal that is open, and what can be decided on it. */
export function useDuplicates() {
  const search = useSearch({ from: "/duplicates" });
  const navigate = useNavigate();
  const undo = useUndo();
  const last = useRef<string | null>(null);
  const kind = KINDS.find((each) => each === search.kind) ?? null;
  const account = search.account ?? null;
  const query = useInfiniteQuery(duplicatesQuery({ kind, account }));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const place = Math.max(0, items.findIndex(({ id }) => id === search.open));
  const open = items[place];
  const go = (to: { kind?: string; open?: string }): void => {
    void navigate({ to: "/duplicates", search: { ...search, ...to }, replace: true });
  };
  const decide = useVerb(
    ({ duplicate, how }: Decision): Promise<Decided> => (typeof how === "string" ? answerDuplicate(duplicate.id, how) : acceptDuplicate(duplicate.id, how)),
    (done) => {
      last.current = done.changeset_id;
    },
  );
  const settle = (duplicate: Duplicate, how: Decision["how"]): void => {
    if (decide.isPending) return;
    const next = items[place + 1] ?? items[place - 1];
    decide.mutate({ duplicate, how }, {
      onSuccess: (done) => {
        if (next !== undefined) go({ open: next.id });
        say([tellDone(duplicate, how), tellCounts(done.counts)].filter((each) => each !== "").join(" · "), { label: t("action.undo"), run: () => void undo(done.changeset_id) }, "undo");
      },
    });
  };
  const takeBack = (): void => {
    if (last.current === null) return;
    void undo(last.current);
    last.current = null;
  };
  const step = (by: number): void => {
    const next = items[Math.min(items.length - 1, Math.max(0, place + by))];
    if (next !== undefined) go({ open: next.id });
  };
  return { query, items, open, place, kind, account, counts: query.data?.pages[0]?.counts ?? {}, error: decide.error, isBusy: decide.isPending, go, settle, takeBack, step };
}

function tellDone({ kind, one, other }: Duplicate, how: Decision["how"]): string {
  const names = { one: one.name, other: other.name };
  if (how === "apart") return t("duplicates.kept_apart", names);
  if (how === "later") return t("duplicates.put_off", names);
  if (how.family || kind === "family") return how.swap ? t("duplicates.in_family", { one: other.name, other: one.name }) : t("duplicates.in_family", names);
  return kind === "job_change" ? t("duplicates.moved", names) : t("duplicates.merged", how.swap ? { one: other.name, other: one.name } : names);
}
