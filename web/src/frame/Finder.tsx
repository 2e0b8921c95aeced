import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { answerOf, server } from "../api/client";
import { keys } from "../api/queries";
import { t } from "../language/language";
import { Icon, type IconName } from "../ui/Icon";
import { setFinder, useFinder } from "./finderState";

interface Found {
  id: string;
  icon: IconName;
  label: string;
  detail: string;
  go: () => void;
}

/** ⌘K: any account or page by a few letters. */
export function Finder() {
  const isOpen = useFinder();
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={setFinder} isDismissable>
      <Modal className="dialog">
        <Dialog aria-label={t("finder.open")}>
          <FinderBody />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function FinderBody() {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const found = useFound(text);
  const take = (entry: Found | undefined): void => {
    if (entry === undefined) return;
    setFinder(false);
    entry.go();
  };
  const press = (event: React.KeyboardEvent): void => {
    if (event.key === "ArrowDown") setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else if (event.key === "Enter") take(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="row" style={{ padding: "0 12px", borderBottom: "1px solid var(--hairline)", height: 44 }}>
        <Icon name="search" />
        <input
          autoFocus
          className="grow"
          style={{ outline: "none", height: "100%", boxShadow: "none" }}
          role="combobox"
          aria-expanded
          aria-controls="finder-list"
          aria-activedescendant={`finder-${String(at)}`}
          aria-label={t("finder.open")}
          placeholder={t("finder.placeholder")}
          value={text}
          onChange={(event) => { setText(event.target.value); setAt(0); }}
          onKeyDown={press}
        />
        <kbd>Esc</kbd>
      </div>
      <div id="finder-list" className="menu" role="listbox" aria-label={t("finder.open")}>
        {found.map((entry, index) => (
          <div key={entry.id} id={`finder-${String(index)}`} role="option" aria-selected={index === at} data-focused={index === at ? "" : undefined} onPointerMove={() => { setAt(index); }} onClick={() => { take(entry); }}>
            <Icon name={entry.icon} />
            <span className="grow cut">{entry.label}</span>
            <span className="caption tertiary cut">{entry.detail}</span>
          </div>
        ))}
        {found.length === 0 && <p className="tertiary" style={{ padding: 12 }}>{t("finder.nothing")}</p>}
      </div>
    </>
  );
}

function useFound(text: string): Found[] {
  const navigate = useNavigate();
  const accounts = useQuery({
    queryKey: [...keys.accounts, "found", text],
    queryFn: () => answerOf(server.GET("/api/accounts", { params: { query: { query: text, limit: 8 } } })),
    placeholderData: keepPreviousData,
  });
  const pages: Found[] = [
    { id: "portfolio", icon: "portfolio", label: t("nav.portfolio"), detail: t("finder.page"), go: () => void navigate({ to: "/" }) },
    { id: "suggestions", icon: "suggestions", label: t("nav.suggestions"), detail: t("finder.page"), go: () => void navigate({ to: "/suggestions" }) },
    { id: "imports", icon: "imports", label: t("nav.imports"), detail: t("finder.page"), go: () => void navigate({ to: "/imports" }) },
    { id: "settings", icon: "settings", label: t("nav.settings"), detail: t("finder.page"), go: () => void navigate({ to: "/settings" }) },
  ];
  const wanted = text.trim().toLocaleLowerCase();
  const found = (accounts.data?.items ?? []).map((account): Found => ({
    id: account.id,
    icon: "accounts",
    label: account.name,
    detail: account.industry ?? "",
    go: () => void navigate({ to: "/accounts/$accountId/org", params: { accountId: account.id } }),
  }));
  return [...found, ...pages.filter((page) => page.label.toLocaleLowerCase().includes(wanted))];
}
