import cytoscape from "cytoscape";
import { expose } from "./frames.js";

// Its own advice for many elements: hide lines while one moves, draw on a texture, no motion blur, one pixel a pixel.
expose(({ cards, lines, view }) => {
  const elements = [
    ...cards.map(({ id, x, y, person }) => ({ data: { id, label: `${person.name}\n${person.title}\n${person.seniority}` }, position: { x: x + 84, y: y + 36 } })),
    ...lines.map(({ from, to }) => ({ data: { id: `${from}-${to}`, source: from, target: to } })),
  ];
  const map = cytoscape({
    container: document.getElementById("map"), elements, layout: { name: "preset", fit: false }, zoom: view.scale, minZoom: 0.02, maxZoom: 2,
    pan: { x: view.x, y: view.y }, hideEdgesOnViewport: true, textureOnViewport: true, motionBlur: false, pixelRatio: 1,
    style: [
      { selector: "node", style: { shape: "round-rectangle", width: 168, height: 72, "background-color": "#fff", "border-width": 1, "border-color": "#c6c8d0", label: "data(label)", "text-wrap": "wrap", "text-max-width": 150, "text-valign": "center", "font-size": 11, "min-zoomed-font-size": 6 } },
      { selector: "edge", style: { "curve-style": "taxi", "taxi-direction": "downward", width: 1.25, "line-color": "#868a96" } },
    ],
  });
  window.fit = () => map.fit(undefined, 16);
  return new Promise((done) => { map.one("render", done); });
});
