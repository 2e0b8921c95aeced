import { useEffect, useState } from "react";
import type { Card } from "../canvas/drawing";
import type { Stage } from "../canvas/stage";
import { formatShare } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";

/** Zoom and fit, and the same lens as a picture. */
export function LensTools<C extends Card>({ stage, picture }: { stage: Stage<C>; picture: string | null }) {
  const [scale, setScale] = useState(stage.view.scale);
  useEffect(() => stage.listen(() => { setScale(Math.round(stage.view.scale * 100) / 100); }), [stage]);
  return (
    <div className="float tools on-lens-tools" role="toolbar" aria-label={t("map.tools")}>
      <Button look="quiet" small icon="plus" aria-label={t("map.zoom_in")} onPress={() => { stage.zoom(1.25); }} />
      <button type="button" className="micro secondary" title={t("map.zoom_full")} onClick={() => { stage.zoom(1 / stage.view.scale); }}>{formatShare(scale)}</button>
      <Button look="quiet" small icon="minus" aria-label={t("map.zoom_out")} onPress={() => { stage.zoom(0.8); }} />
      <Button look="quiet" small icon="fit" aria-label={t("map.fit")} onPress={() => { stage.fit(); }} />
      {picture !== null && <a className="button quiet small" href={picture} target="_blank" rel="noreferrer" title={t("lens.picture")}>SVG</a>}
    </div>
  );
}
