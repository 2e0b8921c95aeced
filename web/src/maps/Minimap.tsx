import { useEffect, useRef } from "react";
import { clamp } from "../canvas/geometry";
import { FAINT, isFaint } from "../canvas/paint";
import type { Stage } from "../canvas/stage";
import { inSight } from "../canvas/viewport";
import type { PersonCard } from "./model";
import type { ChartView } from "./useChartView";

const WIDTH = 168;
const HEIGHT = 100;

/** Everything small, with a window on what is in sight; press or drag to go there. */
export function Minimap({ view, stage }: { view: ChartView; stage: Stage<PersonCard> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sight = useRef<SVGRectElement>(null);
  const { width, height, cards } = view.scene.drawing;
  const scale = Math.min(WIDTH / Math.max(1, width), HEIGHT / Math.max(1, height)) * 0.94;
  const left = (WIDTH - width * scale) / 2;
  const top = (HEIGHT - height * scale) / 2;

  useEffect(() => {
    const on = canvas.current?.getContext("2d");
    if (!on) return;
    const ratio = window.devicePixelRatio;
    on.setTransform(ratio, 0, 0, ratio, 0, 0);
    on.clearRect(0, 0, WIDTH, HEIGHT);
    for (const card of cards) {
      on.globalAlpha = isFaint(card, view.style) ? FAINT : 1;
      on.fillStyle = view.style.look(card).fill;
      on.fillRect(left + card.x * scale, top + card.y * scale, Math.max(1, card.width * scale), Math.max(1, card.height * scale));
    }
  }, [cards, view.style, scale, left, top]);

  useEffect(() => {
    const follow = (): void => {
      const box = inSight(stage.view, stage.screen);
      const rect = sight.current;
      if (rect === null) return;
      const x = clamp(left + box.x * scale, 0.75, WIDTH - 0.75);
      const y = clamp(top + box.y * scale, 0.75, HEIGHT - 0.75);
      rect.setAttribute("x", String(x));
      rect.setAttribute("y", String(y));
      rect.setAttribute("width", String(Math.max(2, Math.min(left + (box.x + box.width) * scale, WIDTH - 0.75) - x)));
      rect.setAttribute("height", String(Math.max(2, Math.min(top + (box.y + box.height) * scale, HEIGHT - 0.75) - y)));
    };
    follow();
    return stage.listen(follow);
  }, [stage, scale, left, top]);

  const go = (event: React.PointerEvent): void => {
    const place = event.currentTarget.getBoundingClientRect();
    const at = stage.view.scale;
    const x = (event.clientX - place.left - 1 - left) / scale;
    const y = (event.clientY - place.top - 1 - top) / scale;
    stage.go({ scale: at, x: stage.screen.width / 2 - x * at, y: stage.screen.height / 2 - y * at });
  };
  return (
    <div
      className="float minimap hide-narrow"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => { if (event.buttons > 0) go(event); }}
    >
      <canvas ref={canvas} width={WIDTH * window.devicePixelRatio} height={HEIGHT * window.devicePixelRatio} style={{ width: WIDTH, height: HEIGHT, display: "block" }} />
      <svg width={WIDTH} height={HEIGHT} style={{ position: "absolute", inset: 1, overflow: "hidden" }}>
        <rect ref={sight} className="window" rx="1" />
      </svg>
    </div>
  );
}
