import type { Style } from "../canvas/drawing";
import { t } from "../language/language";
import { formatNumber } from "../language/formats";
import { isPlaceholder, nameOf } from "../people/words";
import { STANCES } from "../stakes/signs";
import { TONES } from "./encoding";
import type { Company, PersonCard } from "./model";

/** The map's colours, from the design's tokens as they are in the theme of an element. */
export interface Ink {
  page: string;
  pens: Style<PersonCard>["pens"];
  lit: string;
  box: string;
  open: string;
  tones: readonly string[];
  stances: Readonly<Record<string, string>>;
  branchFills: readonly string[];
  branchEdge: string;
  text: string;
  textSecondary: string;
  font: string;
}

export function readInk(themed: HTMLElement): Ink {
  const style = getComputedStyle(themed);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return {
    page: value("--page"),
    pens: {
      solid: { colour: value("--line-reporting-stroke"), width: 1.25, dash: [] },
      assistant: { colour: value("--line-reporting-stroke"), width: 1.25, dash: [] },
      dotted: { colour: value("--line-dotted-stroke"), width: 1.25, dash: [2, 3] },
    },
    lit: value("--text"),
    box: value("--map-box"),
    open: value("--control-border"),
    tones: Array.from({ length: TONES }, (_, index) => value(`--tone-${String(index + 1)}`)),
    stances: Object.fromEntries(STANCES.map((stance) => [stance, value(`--stance-${stance.replace("_", "-")}-fill`)])),
    branchFills: [value("--branch-1"), value("--branch-2")],
    branchEdge: value("--hairline-strong"),
    text: value("--text"),
    textSecondary: value("--text-secondary"),
    font: value("--font"),
  };
}

/** How the org chart is drawn: which cards are faint, and which tone (1 to 8) each has; null: stances colour them. */
export function styleOf(
  ink: Ink,
  bright: ReadonlySet<string> | null,
  toneOf: ((card: PersonCard) => number) | null,
  company: Pick<Company, "sizeOf">,
): Style<PersonCard> {
  return {
    page: ink.page,
    bright,
    pens: ink.pens,
    lit: ink.lit,
    branchFills: ink.branchFills,
    branchEdge: ink.branchEdge,
    text: ink.text,
    textSecondary: ink.textSecondary,
    fontFamily: ink.font,
    look: (card) => ({
      fill: (toneOf === null ? ink.stances[stanceOf(card)] : ink.tones[toneOf(card) - 1]) ?? (isOpen(card) ? ink.open : ink.box),
      open: isOpen(card),
    }),
    nameBranch: (card, count) => ({ title: branchTitle(card), detail: formatNumber(company.sizeOf.get(card.id) ?? count) }),
  };
}

function stanceOf({ person }: PersonCard): string {
  const stance = person?.held?.stance?.value;
  return typeof stance === "string" ? stance : "unknown";
}

function isOpen(card: PersonCard): boolean {
  return card.person !== null && isPlaceholder(card.person);
}

/** A branch is called by its division and head. */
function branchTitle({ person }: PersonCard): string {
  if (person === null) return t("map.missing");
  const name = nameOf(person);
  return person.division === null ? name : `${person.division} · ${name}`;
}
