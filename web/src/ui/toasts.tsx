import { useSyncExternalStore } from "react";
import { t } from "../language/language";
import { Button } from "./Button";

interface Toast {
  id: number;
  sentence: string;
  action?: { label: string; run: () => void };
  /** What is said of the same thing anew takes the place of what was said before. */
  about?: string;
}

const SHOWN_FOR = 7000;
let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Say what was done, for a while, with the way back beside it. */
export function say(sentence: string, action?: Toast["action"], about?: string): void {
  last += 1;
  const id = last;
  const others = toasts.filter((toast) => about === undefined || toast.about !== about);
  const said = { id, sentence, ...(action === undefined ? {} : { action }), ...(about === undefined ? {} : { about }) };
  show([...others.slice(-2), said]);
  setTimeout(() => {
    dismiss(id);
  }, SHOWN_FOR);
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <div className="toast" key={toast.id}>
          <span className="grow">{toast.sentence}</span>
          {toast.action !== undefined && (
            <Button
              small
              onPress={() => {
                dismiss(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <Button
            look="quiet"
            small
            icon="close"
            aria-label={t("action.close")}
            onPress={() => {
              dismiss(toast.id);
            }}
          />
        </div>
      ))}
    </div>
  );
}

function dismiss(id: number): void {
  show(toasts.filter((toast) => toast.id !== id));
}

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
