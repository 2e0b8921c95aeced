import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { suggestionsQuery } from "../api/queries";
import type { Changeset } from "../api/model";
import { Topbar } from "../frame/Topbar";
import { tellAct, tellCounts } from "../history/tell";
import { formatAge } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Empty, ErrorState, Loading } from "../ui/states";
import { Icon } from "../ui/Icon";
import { Review } from "./Review";
import { SuggestionTabs } from "./SuggestionTabs";

/** What waits for a decision: previews that were left open, proposals, conflicts; whatever comes in appears by itself. */
export function SuggestionsPage() {
  const suggestions = useQuery(suggestionsQuery);
  const { open } = useSearch({ from: "/suggestions" });
  const navigate = useNavigate();
  const [kept, setKept] = useState<Changeset | null>(null);
  const waiting = suggestions.data ?? [];
  const current = waiting.find((each) => each.id === open);
  if (current !== undefined && current !== kept) setKept(current);
  // one that is open stays when it is decided, so that one can read what became of it
  const shown = kept === null || kept.id !== open || current !== undefined ? waiting : [kept, ...waiting];
  const turn = (id: string | null): void => {
    void navigate({ to: "/suggestions", search: id === null ? {} : { open: id }, replace: true });
  };
  return (
    <>
      <Topbar title={t("nav.suggestions")} />
      <SuggestionTabs at="suggestions" />
      {suggestions.data === undefined ? (
        suggestions.isError ? <ErrorState error={suggestions.error} onRetry={() => void suggestions.refetch()} /> : <Loading rows={4} />
      ) : shown.length === 0 ? (
        <Empty title={t("suggestions.empty")} actions={<Link className="button" to="/imports">{t("import.people")}</Link>}>{t("suggestions.empty_why")}</Empty>
      ) : (
        <div className="scroll page" tabIndex={0}>
          <div className="page-column wide">
            {shown.map((each) => <Suggestion key={each.id} suggestion={each} isOpen={each.id === open} onOpen={(isOpen) => { turn(isOpen ? each.id : null); }} />)}
          </div>
        </div>
      )}
    </>
  );
}

interface SuggestionProps {
  suggestion: Changeset;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

function Suggestion({ suggestion, isOpen, onOpen }: SuggestionProps) {
  return (
    <article style={{ display: "flex", flexDirection: "column", gap: 8 }}>
      <button type="button" className="card-box row" style={{ padding: "10px 16px" }} aria-expanded={isOpen} onClick={() => { onOpen(!isOpen); }}>
        <Icon name="suggestions" />
        <span className="grow">
          <span className="strong">{tMaybe(`suggested.${suggestion.verb}`, { what: suggestion.summary }) ?? tellAct(suggestion)}</span>
          <span className="caption tertiary" style={{ display: "block" }}>{[formatAge(suggestion.recorded_at), suggestion.actor, tellCounts(suggestion.counts)].filter((part) => part !== "").join(" · ")}</span>
        </span>
        <Icon name={isOpen ? "up" : "down"} />
      </button>
      {isOpen && <Review changesetId={suggestion.id} counts={suggestion.counts} onDone={() => { onOpen(false); }} />}
    </article>
  );
}
