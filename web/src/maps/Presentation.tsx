import { useEffect } from "react";
import type { Account } from "../api/model";
import type { Card } from "../canvas/drawing";
import type { Stage } from "../canvas/stage";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";

interface PresentationProps<C extends Card> {
  account: Account;
  day: string;
  stage: Stage<C> | null;
  /** Whether a key stands below the map: it comes with what is held of people, and takes room from the map. */
  isKeyed: boolean;
  onLeave: () => void;
  children: React.ReactNode;
}

/** The map alone, large, with the account's name and the day: for showing to others. Esc leaves. */
export function Presentation<C extends Card>({ account, day, stage, isKeyed, onLeave, children }: PresentationProps<C>) {
  useEffect(() => {
    // full screen where the browser allows it now; the page alone otherwise
    const wanted = navigator.userActivation.isActive ? document.documentElement.requestFullscreen().catch(() => undefined) : Promise.resolve();
    const change = (): void => { if (document.fullscreenElement === null) onLeave(); };
    void wanted.then(() => { document.addEventListener("fullscreenchange", change); });
    return () => {
      document.removeEventListener("fullscreenchange", change);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
    // once: entering is the beginning of the presentation, leaving its end
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    if (stage === null) return;
    stage.showAll();
    const first = stage.focusStop;
    if (first !== null) stage.layer.elementOf(first)?.focus({ preventScroll: true });
  }, [stage]);
  useEffect(() => {
    // full screen, another window size and the key all change the room: the whole map is fitted into it anew
    let frame = 0;
    const fit = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => { frame = requestAnimationFrame(() => { stage?.showAll(); }); });
    };
    fit();
    window.addEventListener("resize", fit);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("resize", fit);
    };
  }, [stage, isKeyed]);
  return (
    <div className="presentation" role="region" aria-label={t("map.presentation", { name: account.name })}>
      <header>
        <h1>{account.name}</h1>
        <span className="secondary">{t("map.as_of_day", { day: formatDay(day) })}</span>
        <span className="grow" />
        <Button look="quiet" icon="close" aria-label={t("map.leave_presentation")} onPress={onLeave} />
      </header>
      {children}
    </div>
  );
}
