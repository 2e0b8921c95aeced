/**
 * How wide the letters of our font are at most, in hundredths of the size of letters: rounded up, at any of the
 * weights which we use (figures as in tables). To ask the browser takes as long as all the rest of a card.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [30, " ,.:;IijlıłІі‘’"],
  [45, "!'()/[]`{|}frtïĩīĭľťţŧї·"],
  [55, "\"?^_sªº°гзт–“”"],
  [60, "FJLacekvxyzЃГавеклсухчъьэя"],
  [75, "$&ABCDGHKRSTUVXYZÞďЄЅЏАВКЛНПСТУХЧЬЭЯф"],
  [80, "NOQÐØĐĦŊЂЍИЙОЦЪмы"],
  [95, "Mm©wæФДМЫЋжшщюњљ"],
  [105, "%@WЉЊÆŒœŉЖШЩЮ№—…"],
];
/** The letters between. */
const MOST = 65;
/** Letters of other alphabets come from fonts of the system: few are wider than this. */
const OTHER = 150;
/** Letters before this have a place of their own in the table. */
const TABLE = 0x2200;
const CYRILLIC_END = 0x460;

const TAB = 9;
const LINE_END = 10;
const SPACE = 32;

let table: Uint8Array | undefined;

/**
 * How wide text is drawn at most, in pixels at 100 % for letters of a size, to know beforehand what may have to be cut:
 * the sum of its letters, which stand closer together rather than wider apart.
 */
export function textWidth(text: string, size: number): number {
  const widths = (table ??= tableOf());
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += widths[text.charCodeAt(at)] ?? OTHER;
  return (sum * size) / 100;
}

/** Whether text that breaks between words fits into so many lines of a width, for letters of a size. */
export function fitsInLines(text: string, lines: number, room: number, size: number): boolean {
  const widths = (table ??= tableOf());
  const most = (room * 100) / size;
  const gap = widths[SPACE] ?? OTHER;
  let line = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? SPACE : text.charCodeAt(at);
    if (code !== SPACE && code !== LINE_END && code !== TAB) {
      word += widths[code] ?? OTHER;
      if (word > most) return false;
    } else if (word > 0) {
      if (used > 0 && used + gap + word > most) {
        line += 1;
        used = word;
      } else used += (used > 0 ? gap : 0) + word;
      word = 0;
    }
  }
  return line <= lines;
}

function tableOf(): Uint8Array {
  const widths = new Uint8Array(TABLE).fill(OTHER).fill(MOST, 0, CYRILLIC_END);
  for (const [width, letters] of WIDTHS) {
    for (let at = 0; at < letters.length; at++) widths[letters.charCodeAt(at)] = width;
  }
  // letters with accents are as wide as those without
  for (let code = 0xc0; code < CYRILLIC_END; code++) {
    if (widths[code] === MOST) widths[code] = widths[String.fromCharCode(code).normalize("NFD").charCodeAt(0)] ?? OTHER;
  }
  return widths;
}
