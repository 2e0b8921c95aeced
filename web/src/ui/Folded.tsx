import { useId, useLayoutEffect, useRef, useState } from "react";
import { t } from "../language/language";
import { Button } from "./Button";

/** As much as fits stands in one row; a button beside it tells how much more there is, and unfolds it. */
export function Folded({ children }: { children: React.ReactNode }) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(0);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    const parts = [...element.children].filter((part) => part instanceof HTMLElement);
    const look = (): void => {
      const below = parts.filter((part) => part.offsetTop - element.offsetTop >= (parts[0]?.offsetHeight ?? 0));
      for (const part of parts) part.inert = !isOpen && below.includes(part);
      setMore(below.filter((part) => part.matches("button")).length);
    };
    const observer = new ResizeObserver(look);
    for (const each of [element, ...parts]) observer.observe(each);
    return () => { observer.disconnect(); };
  });
  return (
    <>
      <div ref={row} id={id} className={isOpen ? "folded open" : "folded"}>{children}</div>
      {more > 0 && (
        <Button look="quiet" small icon={isOpen ? "up" : "down"} aria-expanded={isOpen} aria-controls={id} onPress={() => { setOpen(!isOpen); }}>
          {isOpen ? t("legend.less") : t("map.more", { count: more })}
        </Button>
      )}
    </>
  );
}
