import { OrgChart } from "d3-org-chart";
import { everybody, expose, peerCard } from "./frames.js";

// It lays out for itself and makes elements for everybody, wherever they are; everybody is expanded, as on the other maps.
expose(async ({ cards, managers, view }) => {
  const data = cards.map(({ id, person }) => ({ id, parentId: managers[id] ?? "", _centered: id === view.middle, ...person }));
  const chart = new OrgChart()
    .container("#map").data(data).svgHeight(innerHeight).nodeWidth(() => 168).nodeHeight(() => 72)
    .childrenMargin(() => 36).compactMarginBetween(() => 8).siblingsMargin(() => 40).initialExpandLevel(99).duration(0)
    .nodeContent(({ data: person }) => peerCard(person)).nodeButtonX(() => 0).buttonContent(() => "");
  chart.initialZoom(view.scale).render();
  window.fit = () => chart.fit();
  await everybody(cards.map(({ id }) => id), ".node", (node) => node.__data__.data.id);
});
