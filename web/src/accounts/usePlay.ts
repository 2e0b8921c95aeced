import { useEffect, useState } from "react";
import { today } from "../language/formats";
import { type Life, neighbourOf } from "./life";

const PACE = 1200;

/** Go from each day of change to the next until today; begun on the last day it begins with the first. */
export function usePlay(life: Life, day: string, go: (day: string) => void): [boolean, () => void] {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      const next = neighbourOf(life, day, 1);
      go(next ?? today());
      if (next === undefined) setPlaying(false);
    }, PACE);
    return () => {
      clearTimeout(timer);
    };
  });
  const toggle = (): void => {
    if (!isPlaying && day >= today()) go(life.first);
    setPlaying(!isPlaying);
  };
  return [isPlaying, toggle];
}
