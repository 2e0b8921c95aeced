import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { OrgMap } from "../api/model";
import { drawUnderlay, type Ink, type Underlay } from "../canvas/drawLines";
import { grown } from "../canvas/geometry";
import { GridIndex } from "../canvas/gridIndex";
import { fitted, inSight, READABLE, type Size, type Viewport } from "../canvas/viewport";
import { type Direction, walk } from "../canvas/walk";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { isTyping } from "../ui/Search";
import { formatShare } from "../language/formats";
import { Bands } from "./Bands";
import { Minimap } from "./Minimap";
import { PersonCard } from "./PersonCard";
import { managersOn, paintedLine } from "./model";
import { useViewport } from "./useViewport";

interface MapCanvasProps {
  map: OrgMap;
  ink: Ink;
  selectedId: string | null;
  /** Cards that stay bright under a filter; null without a filter. */
  bright: ReadonlySet<string> | null;
  onSelect: (id: string | null) => void;
  onFold: (id: string, isOpen: boolean) => void;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** The drawing: cards in sight as HTML, lines (and cards from afar) on a canvas below them. */
export function MapCanvas({ map, ink, selectedId, bright, onSelect, onFold }: MapCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const listeners = useRef(new Set<(view: Viewport, screen: Size) => void>());
  const [focusId, setFocusId] = useState<string | null>(null);
  const cards = useMemo(() => new GridIndex(map.cards), [map]);
  const lines = useMemo(() => new GridIndex(map.lines.map(paintedLine)), [map]);
  const managerOf = useMemo(() => managersOn(map), [map]);
  const managers = useMemo(() => new Set(managerOf.values()), [managerOf]);

  const onMove = useCallback(
    (view: Viewport, screen: Size) => {
      const on = prepared(canvas.current, screen);
      const sight = grown(inSight(view, screen), 40);
      const boxes = view.scale < READABLE ? cards.within(sight) : [];
      const underlay: Underlay = {
        lines: lines.within(sight),
        boxes: boxes.map((card) => ({ ...card, faint: bright !== null && !bright.has(card.id), dashed: card.person?.seat !== "filled" })),
        chosenId: selectedId,
      };
      if (on !== null) drawUnderlay(on, view, screen, underlay, ink);
      for (const listener of listeners.current) listener(view, screen);
    },
    [cards, lines, bright, selectedId, ink],
  );
  const drawing = useMemo(() => ({ width: map.width, height: map.height }), [map]);
  const { frame, layer, region, scale, screen, current, go, zoom, reveal } = useViewport(drawing, map.cards[0], onMove);

  const listen = useCallback((listener: (view: Viewport, screen: Size) => void) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  const fit = useCallback(() => {
    go(fitted(drawing, screen));
  }, [go, drawing, screen]);

  const focus = (id: string): void => {
    const card = map.cards.find((each) => each.id === id);
    if (card === undefined) return;
    setFocusId(id);
    reveal(card);
    requestAnimationFrame(() => {
      requestAnimationFrame(() => layer.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }));
    });
  };
  const press = (event: React.KeyboardEvent): void => {
    const id = cardAt(event.target) ?? focusId ?? map.cards[0]?.id;
    const direction = ARROWS[event.key];
    if (id === undefined || isTyping(event.target)) return;
    if (direction !== undefined) focus(walk(map.cards, managerOf, id, direction) ?? id);
    else if (event.key === "Enter" || event.key === " ") choose(id, event.shiftKey);
    else if (event.key === "Home") focus(map.cards[0]?.id ?? id);
    else return;
    event.preventDefault();
  };
  const choose = (id: string, fold: boolean): void => {
    const card = map.cards.find((each) => each.id === id);
    if (card === undefined) return;
    setFocusId(id);
    if (fold || card.person === null) onFold(id, managers.has(id));
    else onSelect(id);
  };
  const click = (event: React.MouseEvent): void => {
    const id = cardAt(event.target);
    if (id !== null) choose(id, event.target instanceof Element && event.target.closest("[data-fold]") !== null);
    else if (event.target instanceof Element && event.target.closest(".float") === null) onSelect(null);
  };
  useKeys(fit, zoom);
  useEffect(() => {
    const card = map.cards.find((each) => each.id === selectedId);
    if (card !== undefined && screen.width > 0) reveal(card);
  }, [selectedId, map, screen, reveal]);

  const shown = scale < READABLE ? [] : cards.within(region);
  const stop = shown.some((card) => card.id === focusId) ? focusId : (shown[0]?.id ?? null);
  return (
    <div ref={frame} className="canvas" onClick={click} onKeyDown={press} data-testid="map">
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={layer} className="layer" role="tree" aria-label={t("map.label", { name: map.account.name })}>
        <Bands bands={map.bands} width={map.width} />
        {shown.map((card) => (
          <PersonCard
            key={card.id}
            card={card}
            branch={managers.has(card.id) ? "open" : card.person !== null && card.count > 0 ? "closed" : "none"}
            isSelected={card.id === selectedId}
            isDimmed={bright !== null && !bright.has(card.id)}
            isFocusStop={card.id === stop}
          />
        ))}
      </div>
      <div className="float tools" role="toolbar" aria-label={t("map.zoom")} style={{ bottom: 124 }}>
        <Button look="quiet" small icon="plus" aria-label={t("map.zoom_in")} onPress={() => { zoom(1.25); }} />
        <span className="micro secondary">{formatShare(scale)}</span>
        <Button look="quiet" small icon="minus" aria-label={t("map.zoom_out")} onPress={() => { zoom(0.8); }} />
        <Button look="quiet" small icon="fit" aria-label={t("map.fit")} onPress={fit} />
      </div>
      <Minimap map={map} ink={ink} screen={screen} listen={listen} onGo={(x, y) => { const { scale: at } = current(); go({ scale: at, x: screen.width / 2 - x * at, y: screen.height / 2 - y * at }); }} />
    </div>
  );
}

function useKeys(fit: () => void, zoom: (factor: number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "f" || event.key === "F" || event.key === "а" || event.key === "А") fit();
      else if (event.key === "+" || event.key === "=") zoom(1.25);
      else if (event.key === "-") zoom(0.8);
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, [fit, zoom]);
}

function cardAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>("[data-card]")?.dataset.card ?? null) : null;
}

/** The canvas in the screen's size and pixel density. */
function prepared(canvas: HTMLCanvasElement | null, screen: Size): CanvasRenderingContext2D | null {
  const on = canvas?.getContext("2d") ?? null;
  if (canvas === null || on === null) return null;
  const ratio = window.devicePixelRatio;
  if (canvas.width !== Math.round(screen.width * ratio) || canvas.height !== Math.round(screen.height * ratio)) {
    canvas.width = Math.round(screen.width * ratio);
    canvas.height = Math.round(screen.height * ratio);
    canvas.style.width = `${String(screen.width)}px`;
    canvas.style.height = `${String(screen.height)}px`;
  }
  on.setTransform(ratio, 0, 0, ratio, 0, 0);
  return on;
}
