import { bindHands } from "../../web/src/canvas/bindHands";
import { Carrying } from "../../web/src/canvas/carrying";
import { Hands } from "../../web/src/canvas/hands";
import { Scene } from "../../web/src/canvas/scene";
import { Stage } from "../../web/src/canvas/stage";
import type { Viewport } from "../../web/src/canvas/viewport";
import type { Person } from "../../web/src/api/model";
import { speak } from "../../web/src/language/language";
import { companyOf, drawingOf } from "../../web/src/maps/model";
import { ghostOf } from "../../web/src/maps/ghost";
import { personFace } from "../../web/src/maps/personFace";
import { readInk, styleOf } from "../../web/src/maps/style";
// @ts-expect-error plain JavaScript, shared with the peers
import { everybody, expose } from "./frames.js";

interface Data {
  people: Person[];
  map: Parameters<typeof drawingOf>[0];
  view: Viewport & { ids: string[] };
}

await speak("en");
const root = document.getElementById("map");
if (root === null) throw new Error("the page has no map");
root.innerHTML = `<div class="canvas" style="position:absolute;inset:0"><canvas></canvas><div class="layer" data-detail="card"><div role="tree" aria-label="map"></div></div></div>`;

function part<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(selector);
  return found;
}

/** Everything that the app's map does with its data, but for the legend, the panel and the small map. */
expose(async ({ people, map, view }: Data) => {
  const company = companyOf(people);
  const scene = new Scene(drawingOf(map, people));
  const style = styleOf(readInk(document.documentElement), null, () => 0, company);
  const parts = { frame: part<HTMLElement>(".canvas"), canvas: part<HTMLCanvasElement>("canvas"), layer: part<HTMLElement>(".layer"), cards: part<HTMLElement>("[role=tree]") };
  const marks = { selected: null, chosen: new Set<string>(), bright: null, found: new Map<string, number>(), focusStop: () => null, fill: () => undefined, outline: () => undefined, canEdit: true };
  const stage = new Stage(parts, personFace(() => marks), scene, style, view);
  const carrying = new Carrying(stage, {
    judge: (_ids, place) => ({ is: "ok", sentence: `under ${place}`, line: "solid" }),
    drop: () => Promise.resolve(false),
  });
  const hands = new Hands({
    pan: (by) => { stage.pan(by); },
    pinch: (factor, at) => { stage.zoom(factor, at); },
    tap: () => undefined,
    hold: () => undefined,
    lift: (touch) => {
      const card = stage.cardAt(touch);
      if (card?.person == null) return false;
      carrying.begin({ ids: [card.id], ghost: ghostOf(card.person, 1), grip: { x: 10, y: 10 } }, touch, false);
      return true;
    },
    carry: (touch) => { carrying.move(touch, false); },
    drop: () => { carrying.drop(); },
    letGo: () => { carrying.letGo(); },
    frame: () => undefined,
    grip: () => undefined,
  });
  bindHands(stage, hands);
  await everybody(view.ids, ".card", (card: HTMLElement) => card.dataset.card);
  Object.assign(window, { fit: () => { stage.fit(); }, stage });
});
