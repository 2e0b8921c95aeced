import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { AccountSearch } from "./address";

type Change = { [Name in keyof AccountSearch]: AccountSearch[Name] | undefined };

/** The address of the account's page, and how to change part of it; undefined takes a part away. */
export function useAccountSearch(): [AccountSearch, (change: Change, replace?: boolean) => void] {
  const search: AccountSearch = useSearch({ from: "/accounts/$accountId" });
  const navigate = useNavigate();
  const change = useCallback(
    (parts: Change, replace = true) => {
      void navigate({
        to: ".",
        search: (before: Record<string, unknown>) => {
          const next: Record<string, unknown> = { ...before, ...parts };
          return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ""));
        },
        replace,
      });
    },
    [navigate],
  );
  return [search, change];
}
