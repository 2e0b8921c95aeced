import { useEffect, useRef } from "react";
import { inSight, type Size, type Viewport } from "../canvas/viewport";
import type { OrgMap } from "../api/model";
import type { Ink } from "../canvas/drawLines";

const WIDTH = 168;
const HEIGHT = 100;

interface MinimapProps {
  map: OrgMap;
  ink: Ink;
  screen: Size;
  /** Called by the map on every move. */
  listen: (listener: (view: Viewport, screen: Size) => void) => () => void;
  onGo: (x: number, y: number) => void;
}

/** Everything small, with a window on what is in sight; a click goes there. */
export function Minimap({ map, ink, screen, listen, onGo }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const sight = useRef<SVGRectElement>(null);
  const scale = Math.min(WIDTH / Math.max(1, map.width), HEIGHT / Math.max(1, map.height)) * 0.94;
  const left = (WIDTH - map.width * scale) / 2;
  const top = (HEIGHT - map.height * scale) / 2;

  useEffect(() => {
    const on = canvas.current?.getContext("2d");
    if (!on) return;
    const ratio = window.devicePixelRatio;
    on.setTransform(ratio, 0, 0, ratio, 0, 0);
    on.clearRect(0, 0, WIDTH, HEIGHT);
    for (const card of map.cards) {
      on.fillStyle = card.person?.seat !== "filled" ? ink.placeholder : ink.box;
      on.fillRect(left + card.x * scale, top + card.y * scale, Math.max(1, card.width * scale), Math.max(1, card.height * scale));
    }
  }, [map, ink, scale, left, top]);

  useEffect(
    () =>
      listen((view, size) => {
        const box = inSight(view, size);
        const rect = sight.current;
        if (rect === null) return;
        rect.setAttribute("x", String(left + box.x * scale));
        rect.setAttribute("y", String(top + box.y * scale));
        rect.setAttribute("width", String(box.width * scale));
        rect.setAttribute("height", String(box.height * scale));
      }),
    [listen, scale, left, top, screen],
  );

  return (
    <div
      className="float minimap hide-narrow"
      aria-hidden="true"
      onPointerDown={(event) => {
        const place = event.currentTarget.getBoundingClientRect();
        onGo((event.clientX - place.left - 1 - left) / scale, (event.clientY - place.top - 1 - top) / scale);
      }}
    >
      <canvas ref={canvas} width={WIDTH * window.devicePixelRatio} height={HEIGHT * window.devicePixelRatio} style={{ width: WIDTH, height: HEIGHT, display: "block" }} />
      <svg width={WIDTH} height={HEIGHT} style={{ position: "absolute", inset: 1, overflow: "hidden" }}>
        <rect ref={sight} className="window" rx="1" />
      </svg>
    </div>
  );
}
