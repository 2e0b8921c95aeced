/** How wide each letter is, and where more of them are measured. */
interface Face {
  ink: OffscreenCanvasRenderingContext2D | null;
  widths: Map<string, number>;
}

const faces = new Map<string, Face>();
let family: string | undefined;
// what was measured before its letters had come was measured in others
if (typeof document !== "undefined") document.fonts.addEventListener("loadingdone", () => { faces.clear(); });

/**
 * How wide text is drawn, in pixels at 100 %, to know beforehand what has to be cut: the sum of its letters, which
 * stand closer together rather than wider apart. Names are many, their letters few. `weight` and `size` as in CSS: "600 12px".
 */
export function textWidth(text: string, weightAndSize: string): number {
  let face = faces.get(weightAndSize);
  if (face === undefined) faces.set(weightAndSize, (face = { ink: inkOf(weightAndSize), widths: new Map<string, number>() }));
  const { ink, widths } = face;
  let sum = 0;
  for (const letter of text) {
    let width = widths.get(letter);
    if (width === undefined) widths.set(letter, (width = ink?.measureText(letter).width ?? Infinity));
    sum += width;
  }
  return sum;
}

/** Whether text that breaks between words fits into so many lines of a width. */
export function fitsInLines(text: string, lines: number, room: number, widthOf: (text: string) => number): boolean {
  const gap = widthOf(" ");
  let line = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const width = widthOf(word);
    if (width > room) return false;
    if (used > 0 && used + gap + width > room) {
      line += 1;
      used = width;
    } else used += (used > 0 ? gap : 0) + width;
  }
  return line <= lines;
}

function inkOf(weightAndSize: string): Face["ink"] {
  family ??= getComputedStyle(document.documentElement).getPropertyValue("--font").trim();
  const ink = new OffscreenCanvas(1, 1).getContext("2d");
  if (ink !== null) ink.font = `${weightAndSize} ${family}`;
  return ink;
}
