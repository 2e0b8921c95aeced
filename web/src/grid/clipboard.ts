/** Cells of a spreadsheet, line by line; every line as long as the longest. */
export type Block = readonly (readonly string[])[];

export interface Pasted {
  text: string;
  html: string;
}

const SEPARATORS = ["\t", ";", ","] as const;

/**
 * What was copied as cells: spreadsheets separate by tabs; a table of a web page comes as HTML; text with commas or
 * semicolons in every line is CSV. One value is one cell; nothing readable is null.
 */
export function readBlock({ text, html }: Pasted, parseTable: (html: string) => Block | null = tableIn): Block | null {
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (plain.includes("\t")) return even(separated(plain, "\t"));
  const table = html === "" ? null : parseTable(html);
  if (table !== null && table.length > 0) return even(table);
  if (plain.trim() === "") return null;
  const separator = SEPARATORS.find((sign) => sign !== "\t" && isSeparatedBy(plain, sign));
  return even(separator === undefined ? plain.split("\n").map((line) => [line]) : separated(plain, separator));
}

/** Cells as a spreadsheet takes them: tabs between, quotes around what contains a tab, a quote or a line break. */
export function writeTabs(block: Block): string {
  return block.map((line) => line.map(quoted).join("\t")).join("\n");
}

/** The same as a table, for documents and mails. */
export function writeTable(block: Block): string {
  const rows = block.map((line) => `<tr>${line.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

/** The block written into cells that begin at its corner: one cell fills the whole area, more are repeated if they fit. */
export function spread(block: Block, lines: number, columns: number): Block {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const isRepeated = lines % height === 0 && columns % width === 0;
  const down = isRepeated ? lines : height;
  const across = isRepeated ? columns : width;
  return Array.from({ length: down }, (_, line) =>
    Array.from({ length: across }, (__, column) => block[line % height]?.[column % width] ?? ""),
  );
}

function separated(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === separator) {
      line.push(cell);
      cell = "";
    } else if (sign === "\n") {
      lines.push([...line, cell]);
      line = [];
      cell = "";
    } else cell += sign;
  }
  // a quote that is never closed was a sign like any other
  if (isQuoted) return text.split("\n").map((each) => each.split(separator));
  return [...lines, [...line, cell]];
}

/** Whether a sign separates cells: several lines, each with as many of them as the first, or one line of short cells. */
function isSeparatedBy(text: string, sign: string): boolean {
  const widths = new Set(separated(text, sign).map((line) => line.length));
  const [width = 1] = widths;
  return widths.size === 1 && width > 1 && text.includes("\n");
}

function even(lines: Block): Block {
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => Array.from({ length: width }, (_, at) => (line[at] ?? "").trim()));
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function escaped(cell: string): string {
  return cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The first table of a page; a cell over several columns is followed by empty ones. */
function tableIn(html: string): Block | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return null;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [textOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => "")]),
  );
}

function textOf(cell: HTMLTableCellElement): string {
  return cell.textContent.replace(/\s+/g, " ");
}
