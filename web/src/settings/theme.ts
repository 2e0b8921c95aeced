import { useSyncExternalStore } from "react";

export type ThemeChoice = "system" | "light" | "dark";
export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];

const STORED_AS = "inroad.theme";
const isDark = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let choice: ThemeChoice = THEME_CHOICES.find((each) => each === localStorage.getItem(STORED_AS)) ?? "system";

export function useTheme(): { choice: ThemeChoice; theme: "light" | "dark" } {
  const chosen = useSyncExternalStore(subscribe, () => choice);
  const theme = useSyncExternalStore(subscribe, drawn);
  return { choice: chosen, theme };
}

export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  localStorage.setItem(STORED_AS, next);
  applyTheme();
}

/** Draw the page in the chosen theme, or in the system's. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = drawn();
  for (const listener of listeners) listener();
}

isDark.addEventListener("change", applyTheme);

/** Paper is white. */
let isOnPaper = false;
for (const name of ["beforeprint", "afterprint"]) {
  window.addEventListener(name, () => {
    isOnPaper = name === "beforeprint";
    applyTheme();
  });
}

function drawn(): "light" | "dark" {
  if (isOnPaper) return "light";
  if (choice !== "system") return choice;
  return isDark.matches ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
