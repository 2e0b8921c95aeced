import { useEffect, useState } from "react";
import type { Stage } from "../canvas/stage";
import { formatShare } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import type { PersonCard } from "./model";
import type { Chart } from "./useChart";

/** Zoom, fit, all branches, full screen, print. */
export function MapTools({ board, stage }: { board: Chart; stage: Stage<PersonCard> }) {
  const scale = useScale(stage);
  const isFull = useFullScreen();
  const isPresenting = board.address.search.present === true;
  const full = (): void => {
    if (isFull) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen();
  };
  return (
    <div className="float tools" role="toolbar" aria-label={t("map.tools")}>
      <Button look="quiet" small icon="plus" aria-label={t("map.zoom_in")} onPress={() => { stage.zoom(1.25); }} />
      <button type="button" className="micro secondary" title={t("map.zoom_full")} onClick={() => { stage.zoom(1 / stage.view.scale); }}>{formatShare(scale)}</button>
      <Button look="quiet" small icon="minus" aria-label={t("map.zoom_out")} onPress={() => { stage.zoom(0.8); }} />
      <Button look="quiet" small icon="fit" aria-label={t("map.fit")} onPress={() => { stage.fit(); }} />
      {!isPresenting && (
        <>
          <Button look="quiet" small icon={isFull ? "shrink" : "full"} aria-label={isFull ? t("map.leave_full") : t("map.full")} onPress={full} />
          <Button look="quiet" small icon="print" aria-label={t("map.print")} onPress={() => { window.print(); }} />
        </>
      )}
    </div>
  );
}

function useScale(stage: Stage<PersonCard>): number {
  const [scale, setScale] = useState(stage.view.scale);
  useEffect(() => stage.listen(() => { setScale(Math.round(stage.view.scale * 100) / 100); }), [stage]);
  return scale;
}

function useFullScreen(): boolean {
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const change = (): void => { setFull(document.fullscreenElement !== null); };
    document.addEventListener("fullscreenchange", change);
    return () => { document.removeEventListener("fullscreenchange", change); };
  }, []);
  return isFull;
}
