import { useEffect } from "react";

const shown = new Set<string>();

/** What is looked at needs no word about its end elsewhere: the id of a job, or of the suggestion it is about. */
export function useOnScreen(id: string): void {
  useEffect(() => {
    shown.add(id);
    return () => {
      shown.delete(id);
    };
  }, [id]);
}

export function isOnScreen(id: string): boolean {
  return shown.has(id);
}
