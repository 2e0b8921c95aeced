import { useEffect, useRef } from "react";
import type { IconName } from "../ui/Icon";

/** Something that can be done on the present page. */
export interface Command {
  id: string;
  label: string;
  icon?: IconName;
  /** The keys that do the same, as one writes them: "mod+K". */
  keys?: string;
  run: () => void;
}

const offered = new Set<{ current: readonly Command[] }>();

/** Offer commands in the finder as long as this is on the page. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    offered.add(latest);
    return () => {
      offered.delete(latest);
    };
  }, []);
}

/** Every command of the present page, those offered last first. */
export function presentCommands(): readonly Command[] {
  return [...offered].reverse().flatMap((each) => each.current);
}
