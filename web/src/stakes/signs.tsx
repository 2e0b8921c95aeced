/** The signs of what is held of people: stance, power, coverage, the ladder of health. */

/** Stances from against us to for us, as a scale shows them. */
export const STANCES = ["opponent", "non_supporter", "neutral", "supporter", "mentor"] as const;

const SHAPES: Readonly<Record<string, readonly string[]>> = {
  mentor: ["M6 .8 11 6H1z", "M6 6 11 11.2H1z"],
  supporter: ["M6 2 11 9.6H1z"],
  neutral: ["M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0"],
  non_supporter: ["M6 10 1 2.4h10z"],
  opponent: ["M6 6 1 .8h10z", "M6 11.2 1 6h10z"],
};

/** A stance by shape as well as by colour: up is for us, down against, twice is strongly, a dashed ring is unknown. */
export function StanceGlyph({ stance }: { stance: string }) {
  const paths = SHAPES[stance];
  return (
    <svg className="glyph" viewBox="0 0 12 12" data-stance={paths === undefined ? "unknown" : stance} aria-hidden="true">
      {paths === undefined
        ? <circle cx="6" cy="6" r="4.2" fill="none" stroke="var(--s)" strokeWidth="1.4" strokeDasharray="2.2 1.6" />
        : paths.map((path) => <path key={path} d={path} fill="var(--s)" />)}
    </svg>
  );
}

/** The same for cards, which are made without a framework. */
export function stanceElement(stance: string): SVGElement {
  const svg = shape("svg", { class: "glyph", viewBox: "0 0 12 12", "data-stance": SHAPES[stance] === undefined ? "unknown" : stance });
  const paths = SHAPES[stance];
  if (paths === undefined) svg.append(shape("circle", { cx: "6", cy: "6", r: "4.2", fill: "none", stroke: "var(--s)", "stroke-width": "1.4", "stroke-dasharray": "2.2 1.6" }));
  else svg.append(...paths.map((path) => shape("path", { d: path, fill: "var(--s)" })));
  return svg;
}

function shape(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** How many of the five ticks are on: one for every two points. */
export function ticksOf(power: number): number {
  return Math.ceil(power / 2);
}

const TICKS = [1, 2, 3, 4, 5] as const;

/** Power as five ticks, hollow where it is only assumed. */
export function PowerTicks({ value, isAssumed }: { value: number; isAssumed: boolean }) {
  return (
    <span className={isAssumed ? "power estimated" : "power"} aria-hidden="true">
      {TICKS.map((tick) => <i key={tick} className={tick <= ticksOf(value) ? "on" : undefined} />)}
    </span>
  );
}

/** How deep contact goes, from none (0) to in depth (3). */
export const COVERAGES = ["no_contact", "brief_contact", "multiple_contacts", "in_depth"] as const;

export function CoverageDepth({ coverage }: { coverage: string }) {
  const depth = COVERAGES.findIndex((each) => each === coverage);
  return (
    <span className="depth" aria-hidden="true">
      {COVERAGES.slice(1).map((each, place) => <i key={each} className={place < depth ? "on" : undefined} />)}
    </span>
  );
}

/** The ladder of health: rungs that are reached, and the next one outlined. */
export function Ladder({ rung, highest }: { rung: number; highest: number }) {
  const look = rung <= 2 ? "low" : rung === 3 ? "middle" : "good";
  return (
    <span className={`ladder ${look}`} aria-hidden="true">
      {Array.from({ length: highest }, (_, place) => <i key={place} className={place < rung ? "on" : place === rung ? "next" : undefined} />)}
    </span>
  );
}
