import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { findQuery, NOW, rosterQuery, viewsQuery } from "../api/queries";
import type { FoundPerson, Person, SavedView } from "../api/model";
import { LANGUAGES, spokenLanguage, t, tMaybe } from "../language/language";
import { isPlaceholder } from "../people/words";
import { chooseTheme, THEME_CHOICES } from "../settings/theme";
import type { IconName } from "../ui/Icon";
import { addressOf } from "../views/addressOf";
import { changeLanguage } from "./changeLanguage";
import { presentCommands } from "./commands";
import { readRecent, remember } from "./recent";
import { setKeySheet } from "./overlays";
import { useRedo, useUndo } from "../history/useUndo";

export interface Entry {
  id: string;
  icon: IconName;
  label: string;
  detail: string;
  keys?: string;
  run: () => void;
}

export interface EntryGroup {
  label: string;
  entries: readonly Entry[];
}

const PATIENCE = 120;
const FEW = 5;

/** What a few letters may mean, kind by kind; without any, where one was last and what can be done here. */
export function useFound(text: string): { groups: readonly EntryGroup[]; isSearching: boolean } {
  const wanted = text.trim();
  const settled = useSettled(wanted);
  const found = useQuery({ ...findQuery(settled), enabled: settled !== "" });
  const views = useQuery(viewsQuery);
  const go = useGo();
  const { accountId } = useParams({ strict: false });
  const here = usePeopleHere(accountId, wanted);
  const commands = [...presentCommands(), ...useGeneralCommands()].map((command): Entry => ({ detail: "", icon: "arrow", ...command }));
  const fits = (entry: Entry): boolean => wanted === "" || entry.label.toLocaleLowerCase().includes(wanted.toLocaleLowerCase());
  const isAnswered = wanted !== "" && found.data !== undefined;
  const people = isAnswered ? found.data.people.filter((person) => !here.some((each) => each.position_id === person.position_id)) : [];
  const groups: EntryGroup[] = [
    { label: t("finder.recent"), entries: wanted === "" ? readRecent().slice(0, FEW).map((recent): Entry => ({ id: `recent/${recent.accountId}/${recent.selected ?? ""}`, icon: recent.selected === undefined ? "accounts" : "people", label: recent.label, detail: recent.detail, run: () => { go.account(recent.accountId, recent.selected); } })) : [] },
    { label: t("finder.people_here"), entries: here.slice(0, FEW).map((person): Entry => ({ id: person.position_id, icon: "people", label: person.name, detail: person.title ?? "", run: () => { go.person(accountId ?? "", person.position_id, person.name, person.title ?? "", null); } })) },
    { label: t("finder.accounts"), entries: isAnswered ? found.data.accounts.map((account): Entry => ({ id: account.id, icon: "accounts", label: account.name, detail: account.industry ?? "", run: () => { go.account(account.id); } })) : [] },
    { label: t("finder.people"), entries: people.map((person): Entry => ({ id: person.position_id, icon: "people", label: person.name, detail: placeOf(person), run: () => { go.person(person.account_id, person.position_id, person.name, person.account_name, person.valid_to); } })) },
    { label: t("finder.views"), entries: viewEntries(views.data ?? [], accountId, go).filter(fits) },
    { label: t("finder.commands"), entries: commands.filter(fits) },
    { label: t("finder.pages"), entries: go.pages().filter(fits) },
    { label: t("nav.settings"), entries: wanted === "" ? [] : settingEntries().filter(fits) },
  ];
  return { groups: groups.filter((group) => group.entries.length > 0), isSearching: wanted !== "" && (found.isFetching || settled !== wanted) };
}

/** A text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(text); }, PATIENCE);
    return () => { clearTimeout(timer); };
  }, [text]);
  return text === "" ? "" : settled;
}

/** Whoever of the account on screen fits: they are known already. */
function usePeopleHere(accountId: string | undefined, wanted: string): readonly Person[] {
  const client = useQueryClient();
  const roster = accountId === undefined ? undefined : client.getQueryData(rosterQuery(accountId, NOW).queryKey);
  const words = wanted.toLocaleLowerCase().split(/\s+/);
  const fits = (text: string | null): boolean => words.every((word) => ` ${text?.toLocaleLowerCase() ?? ""}`.includes(` ${word}`));
  const known = wanted === "" || roster === undefined ? [] : roster.items.filter((person) => !isPlaceholder(person));
  return [...known.filter((person) => fits(person.name)), ...known.filter((person) => !fits(person.name) && fits(person.title))];
}

function useGo() {
  const navigate = useNavigate();
  const account = (accountId: string, selected?: string): void => {
    void navigate({ to: "/accounts/$accountId/org", params: { accountId }, search: selected === undefined ? {} : { selected } });
  };
  const page = (to: "/" | "/suggestions" | "/imports" | "/settings", label: string, icon: IconName): Entry => ({ id: to, icon, label, detail: "", run: () => void navigate({ to }) });
  return {
    account,
    /** To somebody; to the last day they were there where they have left. */
    person: (accountId: string, selected: string, label: string, detail: string, left: string | null): void => {
      remember({ accountId, selected, label, detail });
      const lastDay = left === null ? null : new Date(Date.parse(left) - 86_400_000).toISOString().slice(0, 10);
      void navigate({ to: "/accounts/$accountId/people", params: { accountId }, search: lastDay === null || Date.parse(left ?? "") > Date.now() ? { selected } : { selected, as_of: lastDay } });
    },
    view: (view: SavedView, accountId: string | undefined): void => void navigate(addressOf(view, accountId)),
    pages: (): Entry[] => [
      page("/", t("nav.portfolio"), "portfolio"),
      page("/suggestions", t("nav.suggestions"), "suggestions"),
      page("/imports", t("nav.imports"), "imports"),
      page("/settings", t("nav.settings"), "settings"),
    ],
  };
}

function viewEntries(views: readonly SavedView[], accountId: string | undefined, go: ReturnType<typeof useGo>): Entry[] {
  return views
    .filter((view) => view.scope === "portfolio" || view.account_id !== null || accountId !== undefined)
    .map((view) => ({ id: view.id, icon: "view", label: view.name, detail: view.shared ? view.owner : t("views.mine"), run: () => { go.view(view, accountId); } }));
}

/** What can be done everywhere. */
function useGeneralCommands() {
  const undo = useUndo();
  const redo = useRedo();
  return [
    { id: "undo", icon: "undo" as const, label: t("keys.undo"), keys: "mod+Z", run: () => void undo() },
    { id: "redo", icon: "redo" as const, label: t("keys.redo"), keys: "mod+Shift+Z", run: () => void redo() },
    { id: "keys", icon: "keys" as const, label: t("keys.sheet"), keys: "?", run: () => { setKeySheet(true); } },
  ];
}

function settingEntries(): Entry[] {
  const themes = THEME_CHOICES.map((theme): Entry => ({ id: `theme/${theme}`, icon: "theme", label: `${t("settings.theme")}: ${tMaybe(`theme.${theme}`) ?? theme}`, detail: "", run: () => { chooseTheme(theme); } }));
  const languages = LANGUAGES.filter((language) => language !== spokenLanguage()).map((language): Entry => ({ id: `language/${language}`, icon: "settings", label: `${t("settings.language")}: ${new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language}`, detail: "", run: () => void changeLanguage(language) }));
  return [...themes, ...languages];
}

function placeOf(person: FoundPerson): string {
  return [person.title, person.account_name].filter((part) => part !== null && part !== "").join(" · ");
}
