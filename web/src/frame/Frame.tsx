import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Live } from "../api/live";
import { useRedo, useUndo } from "../history/useUndo";
import { DropZone } from "../imports/DropZone";
import { JobWatch } from "../imports/JobWatch";
import { PAGE } from "../ui/over";
import { isTyping } from "../ui/Search";
import { Toasts } from "../ui/toasts";
import { Finder } from "./Finder";
import { KeySheet } from "./KeySheet";
import { LineBanner } from "./LineBanner";
import { openFinder, setKeySheet } from "./overlays";
import { Rail } from "./Rail";

/** What surrounds every page: rail, banners, finder, drop zone, toasts, and the keys that work everywhere. */
export function Frame({ live }: { live: Live }) {
  const undo = useUndo();
  const redo = useRedo();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isCommand = event.metaKey || event.ctrlKey;
      if (event.altKey || (isTyping(event.target) && event.code !== "KeyK")) return;
      if (!isCommand && event.key !== "?") return;
      const isRedo = (event.code === "KeyZ" && event.shiftKey) || (event.code === "KeyY" && event.ctrlKey);
      if (isCommand && event.code === "KeyK") openFinder();
      else if (isCommand && isRedo) void redo();
      else if (isCommand && event.code === "KeyZ") void undo();
      else if (!isCommand) setKeySheet(true);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => { window.removeEventListener("keydown", press); };
  }, [undo, redo]);
  return (
    <div className="frame">
      <Rail />
      <div className="app">
        <LineBanner live={live} />
        <main id={PAGE}><Outlet /></main>
      </div>
      <Finder />
      <KeySheet />
      <DropZone />
      <JobWatch />
      <Toasts />
    </div>
  );
}
