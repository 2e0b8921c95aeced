/** The signs of stances, 12 × 12: up is for us, two are strongly so, a disc is neutral, a dashed ring is unknown. */
export const STANCES = ["mentor", "supporter", "neutral", "non_supporter", "opponent", "unknown"] as const;
export type StanceName = (typeof STANCES)[number];

export const STANCE_PATHS: Readonly<Record<Exclude<StanceName, "neutral" | "unknown">, string>> = {
  mentor: "M6 0l4.5 5.4h-9zM6 6.2l4.5 5.4h-9z",
  supporter: "M6 2.6l5 6.2H1z",
  non_supporter: "M6 9.4l5-6.2H1z",
  opponent: "M6 5.8l4.5-5.4h-9zM6 12l4.5-5.4h-9z",
};

/** The name as tokens write it. */
export function stanceToken(stance: string): string {
  return stance.replaceAll("_", "-");
}

const SVG = "http://www.w3.org/2000/svg";

/** The sign as an element, for faces that are made without a framework. */
export function stanceElement(stance: StanceName): SVGSVGElement {
  const root = document.createElementNS(SVG, "svg");
  root.setAttribute("viewBox", "0 0 12 12");
  root.setAttribute("class", "stance-sign");
  root.setAttribute("aria-hidden", "true");
  root.style.color = `var(--stance-${stanceToken(stance)}-fill)`;
  if (stance === "neutral" || stance === "unknown") {
    const disc = document.createElementNS(SVG, "circle");
    for (const [name, value] of Object.entries({ cx: "6", cy: "6", r: "4" })) disc.setAttribute(name, value);
    disc.setAttribute("class", stance === "unknown" ? "ring" : "disc");
    root.append(disc);
  } else {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", STANCE_PATHS[stance]);
    path.setAttribute("class", "disc");
    root.append(path);
  }
  return root;
}
