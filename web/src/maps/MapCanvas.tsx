import { useCallback, useLayoutEffect, useRef } from "react";
import { bindHands, partAt } from "../canvas/bindHands";
import { Carrying, type Carrier, type Cargo } from "../canvas/carrying";
import type { Face } from "../canvas/cardLayer";
import type { Card, Style } from "../canvas/drawing";
import type { Box, Point } from "../canvas/geometry";
import { Hands, type Touch } from "../canvas/hands";
import type { Scene } from "../canvas/scene";
import { Stage } from "../canvas/stage";
import { isTyping } from "../ui/Search";
import { inDrawing, type Viewport } from "../canvas/viewport";
import type { PersonCard } from "./model";

/** The running map: for who wants to move it, or to carry something onto it. */
export interface MapHandle<C extends Card = PersonCard> {
  stage: Stage<C>;
  carrying: Carrying<C>;
}

/** What the map tells of what is done on it. */
export interface MapDeeds {
  /** A press on a card, or beside all of them; `at` is where, in the drawing. */
  tap: (id: string | null, keys: { shift: boolean; command: boolean }, at?: Point) => void;
  fold: (id: string) => void;
  act: (id: string, act: string) => void;
  menu: (id: string | null, at: { clientX: number; clientY: number }) => void;
  /** Whom one takes along with this card; null when it cannot be carried. */
  lift: (id: string, grip: Point) => Cargo | null;
  frame: (ids: readonly string[]) => void;
  carrier: Carrier;
  /** A key; `isOnMap` unless it was pressed in another part of the page. */
  press: (event: KeyboardEvent, focused: string | null, isOnMap: boolean) => void;
}

interface MapCanvasProps<C extends Card, M> {
  scene: Scene<C>;
  style: Style<C>;
  /** What cards show besides what they are; `face` asks for them whenever it fills a card. */
  marks: M;
  face: (marks: () => M) => Face<C>;
  /** The card that has the focus at first. */
  first: string | null;
  /** What lies behind the cards and moves with them. */
  backdrop: React.ReactNode;
  label: string;
  /** The card that stays where it is when the drawing changes; without it the drawing itself does. */
  anchor?: string | null;
  /** Where the map stood when one was here last. */
  place: { read: () => Viewport | undefined; keep: (view: Viewport) => void };
  deeds: MapDeeds;
  onReady: (handle: MapHandle<C> | null) => void;
  children: React.ReactNode;
}

/** The drawing: React only puts the parts in place; what moves is the stage's. */
export function MapCanvas<C extends Card, M>(props: MapCanvasProps<C, M>) {
  const { scene, style, marks, backdrop, label, anchor, children } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLDivElement>(null);
  const handle = useRef<MapHandle<C>>(null);
  const latest = useRef(props);
  const shown = useRef({ scene, style });
  useLayoutEffect(() => {
    latest.current = props;
  });

  const attach = useCallback((frame: HTMLDivElement) => {
    if (canvas.current === null || layer.current === null || cards.current === null) return undefined;
    const parts = { frame, canvas: canvas.current, layer: layer.current, cards: cards.current };
    const first = latest.current;
    const stage = new Stage(parts, first.face(() => latest.current.marks), first.scene, first.style, first.place.read());
    const carrying = new Carrying(stage, {
      judge: (...asked) => latest.current.deeds.carrier.judge(...asked),
      drop: (...asked) => latest.current.deeds.carrier.drop(...asked),
      spot: (at) => latest.current.deeds.carrier.spot?.(at) ?? null,
      begin: (ids) => { latest.current.deeds.carrier.begin?.(ids); },
    });
    shown.current = { scene: first.scene, style: first.style };
    stage.stopAt(first.first ?? first.scene.drawing.cards[0]?.id ?? null);
    handle.current = { stage, carrying };
    const letGo = listen(stage, carrying, () => latest.current.deeds);
    first.onReady(handle.current);
    return () => {
      latest.current.place.keep(stage.view);
      latest.current.onReady(null);
      letGo();
      stage.destroy();
      handle.current = null;
    };
  }, []);

  useLayoutEffect(() => {
    const stage = handle.current?.stage;
    if (stage === undefined) return;
    const before = shown.current;
    shown.current = { scene, style };
    if (before.scene !== scene) stage.show(scene, anchor);
    if (before.style !== style) stage.restyle(style);
    else stage.refresh();
  }, [scene, style, marks, anchor]);

  return (
    <div ref={attach} className="canvas" data-testid="map">
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={layer} className="layer" data-detail="card">
        {backdrop}
        <div ref={cards} role="tree" aria-label={label} aria-multiselectable="true" />
      </div>
      {children}
    </div>
  );
}

/** Hear what hands and keys do on the stage; answers how to stop. */
function listen<C extends Card>(stage: Stage<C>, carrying: Carrying<C>, deeds: () => MapDeeds): () => void {
  const { frame } = stage;
  const marquee = document.createElement("div");
  marquee.className = "marquee";
  const idAt = (at: Point): string | null => partAt(stage, at, "[data-card]")?.dataset.card ?? stage.cardAt(at)?.id ?? null;
  const hands: Hands = new Hands({
    pan: (by) => { stage.pan(by); },
    pinch: (factor, at) => { stage.zoom(factor, at); },
    tap: (touch) => { tapped(stage, touch, idAt(touch), deeds()); },
    hold: (touch) => { deeds().menu(idAt(touch), clientPoint(frame, touch)); },
    lift: (touch) => {
      const id = idAt(touch);
      if (id === null) return false;
      const box = stage.boxOf(id);
      const { scale } = stage.view;
      const cargo = deeds().lift(id, { x: (touch.x - (box?.x ?? touch.x)) / scale, y: (touch.y - (box?.y ?? touch.y)) / scale });
      if (cargo === null) return false;
      carrying.begin(cargo, touch, isDotted(touch));
      return true;
    },
    carry: (touch) => { carrying.move(touch, isDotted(touch)); },
    drop: () => { carrying.drop(); },
    letGo: () => { carrying.letGo(); },
    frame: (box, isDone) => { drawMarquee(frame, marquee, isDone ? null : box); if (isDone && box !== null) deeds().frame(stage.cardsIn(box).map((card) => card.id)); },
    grip: (isGripping) => { frame.classList.toggle("grabbed", isGripping); },
  });
  const menu = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest(".popover, input") !== null) return;
    event.preventDefault();
    if ("pointerType" in event && event.pointerType === "touch") return; // the finger that rests has said so already
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-card]") : null;
    deeds().menu(target?.dataset.card ?? idAt(stage.local(event)), event);
  };
  const press = (event: KeyboardEvent): void => {
    if (carrying.isCarrying) {
      if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); hands.cancel(); }
      carrying.turn(event.altKey || event.shiftKey);
      return;
    }
    if (isElsewhere(event.target)) return;
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-card]") : null;
    deeds().press(event, card?.dataset.card ?? null, isOnMap(event.target, frame));
  };
  const lift = (event: KeyboardEvent): void => { carrying.turn(event.altKey || event.shiftKey); };
  let lastHover: string | null = null;
  let hovering: ReturnType<typeof setTimeout> | undefined;
  const hover = (event: PointerEvent): void => {
    if (hands.isBusy || event.pointerType === "touch") return;
    const id = event.target instanceof Element ? (event.target.closest<HTMLElement>("[data-card]")?.dataset.card ?? null) : null;
    if (id === lastHover) return;
    lastHover = id;
    clearTimeout(hovering);
    hovering = setTimeout(() => { stage.hover(id); }, 80);
  };
  const settle = (event: FocusEvent): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-card]") : null;
    if (card?.dataset.card !== undefined) stage.stopAt(card.dataset.card);
  };
  const unbind = bindHands(stage, hands);
  frame.addEventListener("focusin", settle);
  frame.addEventListener("contextmenu", menu);
  frame.addEventListener("pointermove", hover);
  window.addEventListener("keydown", press, { capture: true });
  window.addEventListener("keyup", lift, { capture: true });
  return () => {
    unbind();
    clearTimeout(hovering);
    frame.removeEventListener("focusin", settle);
    frame.removeEventListener("contextmenu", menu);
    frame.removeEventListener("pointermove", hover);
    window.removeEventListener("keydown", press, { capture: true });
    window.removeEventListener("keyup", lift, { capture: true });
  };
}

function tapped<C extends Card>(stage: Stage<C>, touch: Touch, id: string | null, deeds: MapDeeds): void {
  const fold = partAt(stage, touch, "[data-fold]")?.dataset.fold;
  const act = partAt(stage, touch, "[data-act]")?.dataset.act;
  if (id !== null) {
    stage.stopAt(id);
    stage.layer.elementOf(id)?.focus({ preventScroll: true });
  }
  if (fold !== undefined) deeds.fold(fold);
  else if (id !== null && act !== undefined) deeds.act(id, act);
  else deeds.tap(id, { shift: touch.shift, command: touch.command }, inDrawing(stage.view, touch));
}

/** The line is dotted while Alt or Shift is held. */
function isDotted(touch: Touch): boolean {
  return touch.alt || touch.shift;
}

function drawMarquee(frame: HTMLElement, marquee: HTMLElement, box: Box | null): void {
  if (box === null) {
    marquee.remove();
    return;
  }
  marquee.style.transform = `translate(${String(box.x)}px,${String(box.y)}px)`;
  marquee.style.width = `${String(box.width)}px`;
  marquee.style.height = `${String(box.height)}px`;
  if (marquee.parentElement === null) frame.append(marquee);
}

function clientPoint(frame: HTMLElement, at: Point): { clientX: number; clientY: number } {
  const place = frame.getBoundingClientRect();
  return { clientX: at.x + place.left, clientY: at.y + place.top };
}

/** Keys pressed into fields, or while a dialog or a menu is open, are not the map's. */
function isElsewhere(target: EventTarget | null): boolean {
  return isTyping(target) || document.querySelector(".veil, .popover") !== null;
}

/** Whether a key is pressed on the map itself, or nowhere in particular. */
function isOnMap(target: EventTarget | null, frame: HTMLElement): boolean {
  if (target === document.body || target === null) return true;
  return target instanceof Element && frame.contains(target) && target.closest(".float, button") === null;
}
