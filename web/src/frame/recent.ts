import { useEffect } from "react";

/** Something one was at: an account, or somebody in one. */
export interface Recent {
  accountId: string;
  /** Somebody's seat in the account; the account itself without it. */
  selected?: string;
  label: string;
  detail: string;
}

const STORED_AS = "inroad.recent";
const MOST = 8;

/** Where one was last, the newest first; what somebody else wrote into the browser's memory is nothing. */
export function readRecent(): readonly Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isRecent) : [];
  } catch {
    return [];
  }
}

export function remember(recent: Recent): void {
  const others = readRecent().filter((each) => each.accountId !== recent.accountId || each.selected !== recent.selected);
  localStorage.setItem(STORED_AS, JSON.stringify([recent, ...others].slice(0, MOST)));
}

/** Remember that one is here. */
export function useVisit(accountId: string, label: string, detail: string): void {
  useEffect(() => {
    remember({ accountId, label, detail });
  }, [accountId, label, detail]);
}

function isRecent(value: unknown): value is Recent {
  if (typeof value !== "object" || value === null) return false;
  const { accountId, label, detail } = value as Record<string, unknown>;
  return [accountId, label, detail].every((part) => typeof part === "string");
}
