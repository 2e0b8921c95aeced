import { useQuery } from "@tanstack/react-query";
import { sessionQuery, viewsQuery } from "../api/queries";
import type { SavedView, ViewScope } from "../api/model";
import { removeView, saveView, updateView } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { sentenceOf } from "../ui/states";
import { say } from "../ui/toasts";

/** The views of a page: of the portfolio, or of an account's lens those of this account and those of any. */
export function useViews(scope: ViewScope, accountId?: string) {
  const views = useQuery(viewsQuery);
  const session = useQuery(sessionQuery);
  const role = session.data?.member.role ?? "viewer";
  const isHere = (view: SavedView): boolean => view.scope === scope && (view.account_id === null || view.account_id === accountId);
  const found = (views.data ?? []).filter(isHere);
  return {
    views: found,
    isPending: views.isPending,
    /** The one that opens by itself: one's own before everybody's. */
    standard: found.find((view) => view.default && !view.shared) ?? found.find((view) => view.default),
    canShare: role !== "viewer",
    canChange: (view: SavedView): boolean => view.mine || (view.shared && (role === "owner" || role === "admin")),
    isAdministrator: role === "owner" || role === "admin",
  };
}

/** What can be done with views, each with a word that it was done and the way back. */
export function useViewVerbs() {
  const undo = useUndo();
  const done = (sentence: string): void => { say(sentence, { label: t("action.undo"), run: () => void undo() }, "view"); };
  const told = { onError: (error: Error): void => { say(sentenceOf(error)); } };
  const save = useVerb(saveView, (view) => { done(t("views.saved", { name: view.name })); });
  const update = useVerb(({ view, set }: { view: SavedView; set: Record<string, unknown> }) => updateView(view.id, { base_version: view.version, set }), (view) => { done(t("views.changed", { name: view.name })); });
  const remove = useVerb((view: SavedView) => removeView(view.id).then(() => view), (view) => { done(t("views.removed", { name: view.name })); });
  return {
    save,
    update: (view: SavedView, set: Record<string, unknown>): void => { update.mutate({ view, set }, told); },
    remove: (view: SavedView, onDone: () => void): void => { remove.mutate(view, { ...told, onSuccess: onDone }); },
  };
}
