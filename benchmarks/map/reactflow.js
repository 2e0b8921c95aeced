import { Handle, Position, ReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { createElement as h, memo } from "react";
import { createRoot } from "react-dom/client";
import { everybody, expose } from "./frames.js";

const Card = memo(({ data }) =>
  h("div", { className: "peer-card" },
    h(Handle, { type: "target", position: Position.Top, style: { opacity: 0 } }),
    h("span", { className: "who" }, h("span", { className: "avatar" }, data.initials), h("span", null, h("span", { className: "name" }, data.name), h("span", { className: "title" }, data.title))),
    h("span", { className: "strip" }, h("span", { className: "badge" }, data.seniority)),
    h(Handle, { type: "source", position: Position.Bottom, style: { opacity: 0 } }),
  ),
);
const nodeTypes = { card: Card };

// As its documentation advises for many nodes: only what can be seen has elements, sizes are given beforehand, the
// type is memoised; positions are the same as ours.
expose(async ({ cards, lines, view }) => {
  const nodes = cards.map(({ id, x, y, person }) => ({
    id, type: "card", position: { x, y }, data: person, width: 168, height: 72, connectable: false,
    handles: [{ type: "source", position: "bottom", x: 84, y: 72, width: 1, height: 1 }, { type: "target", position: "top", x: 84, y: 0, width: 1, height: 1 }],
  }));
  const edges = lines.map(({ from, to }) => ({ id: `${from}-${to}`, source: from, target: to, type: "smoothstep", focusable: false }));
  const options = {
    defaultNodes: nodes, defaultEdges: edges, nodeTypes, onlyRenderVisibleElements: true, minZoom: 0.02, maxZoom: 2, zoomOnScroll: true,
    defaultViewport: { x: view.x, y: view.y, zoom: view.scale }, onInit: (flow) => { window.fit = () => flow.fitView({ padding: 0.02 }); },
  };
  createRoot(document.getElementById("map")).render(h(ReactFlow, options));
  await everybody(view.ids, ".react-flow__node", (node) => node.dataset.id);
});
