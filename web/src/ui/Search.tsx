import { useEffect, useRef } from "react";
import { Icon } from "./Icon";

interface SearchProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  width?: number;
}

/** A filter field; `/` goes there from anywhere, Esc empties it. */
export function Search({ label, value, onChange, width = 220 }: SearchProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      if (event.key !== "/" || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener("keydown", focus);
    return () => {
      window.removeEventListener("keydown", focus);
    };
  }, []);
  return (
    <span className="search" style={{ width }} role="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          if (value === "") event.currentTarget.blur();
          else onChange("");
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </span>
  );
}

/** Whether keys pressed there are text. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
