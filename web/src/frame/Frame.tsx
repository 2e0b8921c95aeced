import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Live } from "../api/live";
import { useUndo } from "../history/useUndo";
import { DropZone } from "../imports/DropZone";
import { JobWatch } from "../imports/JobWatch";
import { isTyping } from "../ui/Search";
import { Toasts } from "../ui/toasts";
import { Finder } from "./Finder";
import { openFinder } from "./finderState";
import { LineBanner } from "./LineBanner";
import { Rail } from "./Rail";

/** What surrounds every page: rail, banners, finder, drop zone, toasts, and the keys that work everywhere. */
export function Frame({ live }: { live: Live }) {
  const undo = useUndo();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey) return;
      if (event.code === "KeyK") {
        event.preventDefault();
        openFinder();
      } else if (event.code === "KeyZ" && !event.shiftKey && !isTyping(event.target)) {
        event.preventDefault();
        void undo();
      }
    };
    window.addEventListener("keydown", press);
    return () => { window.removeEventListener("keydown", press); };
  }, [undo]);
  return (
    <div className="frame">
      <Rail />
      <div className="app">
        <LineBanner live={live} />
        <main><Outlet /></main>
      </div>
      <Finder />
      <DropZone />
      <JobWatch />
      <Toasts />
    </div>
  );
}
