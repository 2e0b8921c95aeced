import type { Face } from "../canvas/cardLayer";
import type { Standing } from "../canvas/forest";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { isPlaceholder, nameOf } from "../people/words";
import { roleWord, stanceWord } from "../stakes/vocabulary";
import { initialsOf } from "../ui/initials";
import { stanceElement, stanceToken } from "../ui/stance";
import type { KeyEntry } from "../maps/encoding";
import type { LensPerson } from "./facets";
import type { LensCard } from "./lensCard";

/** What cards of a lens show besides what they are. */
export interface LensMarks {
  selected: string | null;
  chosen: ReadonlySet<string>;
  bright: ReadonlySet<string> | null;
  focusStop: () => string | null;
  /** What somebody is coloured by where it is not the stance. */
  tone?: (who: LensPerson) => KeyEntry | undefined;
}

/** People on lenses as HTML, without a framework. Whatever it shows, the label says it in words. */
export function lensFace(marks: () => LensMarks): Face<LensCard> {
  return { make, fill: (element, card, standing) => { fill(element, card, standing, marks()); } };
}

function make(): HTMLElement {
  const root = document.createElement("div");
  root.setAttribute("role", "treeitem");
  return root;
}

function fill(root: HTMLElement, card: LensCard, { position, siblings }: Standing, marks: LensMarks): void {
  const ids = card.who === null ? card.several.map(({ id }) => id) : [card.id];
  const isFaint = marks.bright !== null && !ids.some((id) => marks.bright?.has(id) === true);
  const isSelected = marks.selected !== null && ids.includes(marks.selected);
  const isChosen = ids.some((id) => marks.chosen.has(id));
  root.dataset.card = card.id;
  root.tabIndex = marks.focusStop() === card.id ? 0 : -1;
  const attributes = { "aria-level": "1", "aria-posinset": String(position), "aria-setsize": String(siblings), "aria-selected": String(isSelected || isChosen) };
  for (const [name, value] of Object.entries(attributes)) if (root.getAttribute(name) !== value) root.setAttribute(name, value);
  const classes = ["on-lens", card.is];
  if (isFaint) classes.push("dimmed");
  if (isSelected) classes.push("selected");
  if (isChosen) classes.push("chosen");
  if (card.isAssumed) classes.push("assumed");
  if (card.outside !== undefined) fillOutside(root, card, card.outside, classes);
  else if (card.who === null) fillPile(root, card);
  else fillPerson(root, card, card.who, marks, classes);
  root.className = classes.join(" ");
}

function fillPile(root: HTMLElement, card: LensCard): void {
  root.setAttribute("aria-label", `${t("lens.pile", { count: card.several.length })}, ${card.place}`);
  root.title = card.several.slice(0, 12).map(({ person }) => nameOf(person)).join("\n");
  root.style.removeProperty("--stance");
  root.replaceChildren(part("number", `+${formatNumber(card.several.length)}`));
}

function fillOutside(root: HTMLElement, card: LensCard, name: string, classes: string[]): void {
  classes.push("outside");
  root.style.removeProperty("--stance");
  root.style.setProperty("--size", "1");
  root.title = t("lens.outside", { name });
  root.setAttribute("aria-label", `${name}, ${t("lens.outside", { name })}, ${card.place}`);
  root.replaceChildren(part("avatar", initialsOf(name)), part("name", name));
}

function fillPerson(root: HTMLElement, card: LensCard, who: LensPerson, marks: LensMarks, classes: string[]): void {
  const { seen, person } = who;
  const isOpen = isPlaceholder(person);
  const name = isOpen ? (person.title ?? nameOf(person)) : nameOf(person);
  if (isOpen) classes.push("placeholder");
  const tone = marks.tone?.(who);
  const token = tone === undefined ? `stance-${stanceToken(seen.stance)}` : `tone-${tone.tone === 0 ? "other" : String(tone.tone)}`;
  root.style.setProperty("--stance", `var(--${token}${tone === undefined ? "-fill" : ""})`);
  root.style.setProperty("--stance-tint", `var(--${token}-tint)`);
  root.style.setProperty("--size", String(card.size));
  root.title = `${name}\n${person.title ?? ""}`.trim();
  root.setAttribute("aria-label", sayOf(who, name, [tone?.word, card.place].filter(Boolean).join(", ")));
  const avatar = part("avatar", isOpen ? "?" : initialsOf(person.name));
  const label = part("name", name);
  label.dir = "auto";
  root.replaceChildren(avatar, label, tone === undefined ? stanceElement(seen.stance) : keyPart(tone));
}

/** The letter of a colour: it says the same as the colour does. */
function keyPart({ mark, word, tone }: KeyEntry): HTMLElement {
  const key = part("key", mark);
  key.title = word;
  key.style.setProperty("--tone", `var(--tone-${tone === 0 ? "other" : String(tone)})`);
  return key;
}

function sayOf({ seen, person }: LensPerson, name: string, place: string): string {
  const roles = seen.roles.map(roleWord);
  const said = [name, person.title === name ? null : person.title, ...roles, stanceWord(seen.stance), place];
  return said.filter((word) => word !== null && word !== "").join(", ");
}

function part(classes: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = classes;
  element.setAttribute("aria-hidden", "true");
  element.textContent = text;
  return element;
}
