/** How wide text is drawn, in pixels at 100 %: to know beforehand what has to be cut. Remembered word by word. */
const known = new Map<string, Map<string, number>>();
const MOST_KNOWN = 20_000;
let ink: CanvasRenderingContext2D | null | undefined;
let family: string | undefined;

/** `weight` and `size` as in CSS: "600 12px". */
export function textWidth(text: string, weightAndSize: string): number {
  let widths = known.get(weightAndSize);
  if (widths === undefined || widths.size > MOST_KNOWN) known.set(weightAndSize, (widths = new Map<string, number>()));
  const width = widths.get(text);
  if (width !== undefined) return width;
  const measured = measure(text, weightAndSize);
  widths.set(text, measured);
  return measured;
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

function measure(text: string, weightAndSize: string): number {
  ink ??= document.createElement("canvas").getContext("2d");
  if (ink === null) return Infinity;
  family ??= getComputedStyle(document.documentElement).getPropertyValue("--font").trim();
  ink.font = `${weightAndSize} ${family}`;
  return ink.measureText(text).width;
}
