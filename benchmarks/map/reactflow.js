import { Handle, Position, ReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { createElement as h, Fragment, memo } from "react";
import { createRoot } from "react-dom/client";
import { everybody, expose } from "./frames.js";

// The same elements as `peerCard` makes.
const span = (className, attributes, ...within) => h("span", { className, ...attributes }, ...within);
const Card = memo(({ data: { name, title, seniority, role, initials } }) =>
  h(Fragment, null,
    h(Handle, { type: "target", position: Position.Top, style: { opacity: 0 } }),
    h("div", { className: "card", role: "treeitem", "aria-label": `${name}, ${title}, ${seniority}` },
      span("face", { "aria-hidden": true },
        span("who", { title: name }, span("avatar", null, initials), span("text", null, span("name", { dir: "auto" }, name), span("title", { dir: "auto" }, title))),
        span("strip", null, span("badge assumed", { title: seniority }, seniority), span("quiet", { title: role }, role), span("end", null, span("fresh", { title: "never confirmed" }))),
      ),
    ),
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
