import { useEffect, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { Account } from "../api/model";
import { LineField } from "../canvas/lineField";
import { Overview } from "../canvas/overview";
import type { Scene } from "../canvas/scene";
import { fitted } from "../canvas/viewport";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { FACETS, tokenOf } from "../people/facets";
import { LegendKey } from "./LegendKey";
import type { PersonCard } from "./model";
import { type Marks, personFace } from "./personFace";
import type { ChartView } from "./useChartView";

/** What a landscape page leaves within its margins on A4 and on Letter alike, in pixels of CSS. */
const PAGE = { width: 960, height: 660 };
const HEAD = 64;
/** More cards than this cannot be read on one page. */
const MOST_CARDS = 1000;
/** Pixels of a printed picture for each pixel of the page. */
const SHARPNESS = 3;

interface PrintSheetProps {
  account: Account;
  view: ChartView;
  marks: Marks;
}

/** The whole map on one page, with title, day and key; it is made when somebody prints, and taken away after. */
export function PrintSheet({ account, view, marks }: PrintSheetProps) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // the page is printed as soon as the listeners have returned: the sheet must stand by then
    const before = (): void => { flushSync(() => { setPrinting(true); }); };
    const after = (): void => { setPrinting(false); };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  if (!isPrinting) return null;
  return createPortal(<Sheet account={account} view={view} marks={marks} />, document.body);
}

function Sheet({ account, view, marks }: PrintSheetProps) {
  const { width, height } = view.scene.drawing;
  const scale = Math.min(PAGE.width / width, (PAGE.height - HEAD) / height, 1);
  const asked = askedFor(view);
  return (
    <div className="print-sheet" data-theme="light">
      <header>
        <h1>{account.name}</h1>
        <span>{t("map.as_of_day", { day: formatDay(view.map.as_of) })}</span>
        {asked !== "" && <span>{t("map.printed_filter", { filter: asked })}</span>}
      </header>
      <LegendKey view={view} />
      {view.scene.drawing.cards.length > MOST_CARDS ? <FromAfar view={view} /> : (
        <div style={{ width: width * scale, height: height * scale, margin: "0 auto", overflow: "hidden" }}>
          <div className="print-map" style={{ width, height, transform: `scale(${String(scale)})` }}>
            <svg width={width} height={height} aria-hidden="true">
              {view.scene.drawing.lines.map((line) => (
                <path key={`${line.kind} ${line.from_id} ${line.to_id}`} className={line.kind} d={`M${line.points.map(([x, y]) => `${String(x)} ${String(y)}`).join("L")}`} />
              ))}
            </svg>
            <Cards scene={view.scene} marks={marks} />
          </div>
        </div>
      )}
    </div>
  );
}

/** What is too much to be read on a page is printed as it looks from afar: boxes of branches with names and counts. */
function FromAfar({ view }: { view: ChartView }) {
  const size = { width: PAGE.width, height: PAGE.height - HEAD };
  const paint = (canvas: HTMLCanvasElement | null): void => {
    const on = canvas?.getContext("2d", { alpha: false });
    if (canvas === null || !on) return;
    const style = view.styleIn(canvas);
    on.scale(SHARPNESS, SHARPNESS);
    on.fillStyle = style.page;
    on.fillRect(0, 0, size.width, size.height);
    new Overview(view.scene, style, new LineField(view.scene.drawing.lines, style)).paint(on, fitted(view.scene.drawing, size), size, false);
  };
  return <canvas ref={paint} width={size.width * SHARPNESS} height={size.height * SHARPNESS} style={size} />;
}

/** The same cards as on the screen, all of them. */
function Cards({ scene, marks }: { scene: Scene<PersonCard>; marks: Marks }) {
  const place = useRef<HTMLDivElement>(null);
  const fill = (root: HTMLDivElement | null): void => {
    if (root === null || root.childElementCount > 0) return;
    const face = personFace(() => ({ ...marks, selected: null, chosen: new Set(), focusStop: () => null, canEdit: false }));
    for (const card of scene.drawing.cards) {
      const element = face.make();
      element.style.left = `${String(card.x)}px`;
      element.style.top = `${String(card.y)}px`;
      element.style.width = `${String(card.width)}px`;
      element.style.height = `${String(card.height)}px`;
      face.fill(element, card, scene.standingOf(card.id) ?? { level: 1, position: 1, siblings: 1, order: 0 });
      root.append(element);
    }
  };
  return <div ref={(element) => { place.current = element; fill(element); }} />;
}

/** What the filter asks for, in words. */
function askedFor({ filter }: ChartView): string {
  const words = FACETS.flatMap((facet) =>
    filter.tokens.flatMap((token) => {
      const value = token.slice(facet.id.length + 1);
      return token === tokenOf(facet, value) ? [`${facet.label()}: ${facet.word(value)}`] : [];
    }),
  );
  return [filter.text.trim(), ...words].filter((part) => part !== "").join(", ");
}
