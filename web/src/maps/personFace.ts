import type { Face } from "../canvas/cardLayer";
import type { Standing } from "../canvas/forest";
import type { Person } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { isPlaceholder, nameOf, seniorityWord } from "../people/words";
import { initialsOf } from "../ui/initials";
import { fitsInLines, textWidth } from "../ui/textWidth";
import { stanceElement, ticksOf } from "../stakes/signs";
import type { KeyEntry } from "./encoding";
import { type Fact, factsOf, freshnessOf, type StakeSigns, stakeSignsOf } from "./facts";
import type { PersonCard } from "./model";

/** What cards show besides their people; the face asks it whenever it fills a card. */
export interface Marks {
  selected: string | null;
  chosen: ReadonlySet<string>;
  /** Whom a filter leaves bright; null without a filter. */
  bright: ReadonlySet<string> | null;
  /** How many matches are out of sight in or below a card. */
  found: ReadonlyMap<string, number>;
  focusStop: () => string | null;
  fill: (person: Person) => KeyEntry | undefined;
  outline: (person: Person) => KeyEntry | undefined;
  canEdit: boolean;
}

/** The parts of one element, which is reused for many cards. */
interface Parts {
  avatar: HTMLElement;
  who: HTMLElement;
  name: HTMLElement;
  title: HTMLElement;
  strip: HTMLElement;
  fold: HTMLElement;
  /** The words of a stack; a card has none. */
  more: HTMLElement;
}

const parts = new WeakMap<HTMLElement, Parts>();

/** Cards of the org chart as HTML, without a framework: a hundred of them are made in a few milliseconds. */
export function personFace(marks: () => Marks): Face<PersonCard> {
  return { make, fill: (element, card, standing) => { fill(element, card, standing, marks()); } };
}

let pattern: HTMLElement | undefined;

/** A copy of the first: several times cheaper than making its parts again. */
function make(): HTMLElement {
  const root = (pattern ??= makePattern()).cloneNode(true) as HTMLElement;
  const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`.${name}`) ?? span(name);
  parts.set(root, { avatar: part("avatar"), who: part("who"), name: part("name"), title: part("title"), strip: part("strip"), more: moreOf(), fold: span("fold") });
  return root;
}

function moreOf(): HTMLElement {
  const more = span("more");
  more.setAttribute("aria-hidden", "true");
  return more;
}

function makePattern(): HTMLElement {
  const root = span("card", "div");
  root.setAttribute("role", "treeitem");
  const face = span("face");
  const who = span("who");
  const text = span("text");
  const name = span("name");
  const title = span("title");
  name.dir = title.dir = "auto";
  text.append(name, title);
  who.append(span("avatar"), text);
  face.append(who, span("strip"));
  root.append(face);
  face.setAttribute("aria-hidden", "true"); // the item's label says it all
  return root;
}

function fill(root: HTMLElement, card: PersonCard, standing: Standing, marks: Marks): void {
  const its = parts.get(root);
  if (its === undefined) return;
  const isFaint = marks.bright !== null && !marks.bright.has(card.id);
  const isChosen = marks.chosen.has(card.id);
  root.dataset.card = card.id;
  root.tabIndex = marks.focusStop() === card.id ? 0 : -1;
  setAttributes(root, {
    "aria-level": String(standing.level),
    "aria-posinset": String(standing.position),
    "aria-setsize": String(standing.siblings),
    "aria-selected": String(card.id === marks.selected || isChosen),
    "aria-expanded": card.isStack || card.branch === "closed" ? "false" : card.branch === "open" ? "true" : null,
  });
  const classes = [card.isStack ? "stack" : "card"];
  if (isFaint) classes.push("dimmed");
  if (isChosen) classes.push("chosen");
  if (card.id === marks.selected) classes.push("selected");
  const { person } = card;
  const found = marks.found.get(card.id) ?? 0;
  if (card.isStack || person === null) fillStack(root, its, card, found);
  else fillPerson(root, its, { ...card, person }, marks, classes);
  root.className = classes.join(" ");
}

function fillStack(root: HTMLElement, its: Parts, card: PersonCard, found: number): void {
  const words = card.isStack ? t("map.more", { count: card.hidden }) : "…";
  const said = found > 0 ? `${words} · ${t("map.found", { count: found })}` : words;
  its.more.textContent = said;
  if (its.more.parentElement === null) root.append(its.more);
  root.setAttribute("aria-label", said);
  its.name.textContent = "";
  root.style.removeProperty("--tone");
  root.style.removeProperty("--ring");
  delete root.dataset.stance;
}

function fillPerson(root: HTMLElement, its: Parts, card: PersonCard & { person: Person }, marks: Marks, classes: string[]): void {
  const { person } = card;
  its.more.remove();
  const isOpen = isPlaceholder(person);
  const name = nameOf(person);
  const fillEntry = marks.fill(person);
  const outlineEntry = marks.outline(person);
  const stakes = stakeSignsOf(person);
  if (isOpen) classes.push("placeholder");
  if (stakes === null) delete root.dataset.stance;
  else root.dataset.stance = stakes.stance;
  if (stakes?.isAssumed === true && !isOpen) classes.push("assumed");
  if (fillEntry !== undefined) classes.push("filled");
  if (outlineEntry !== undefined) classes.push("outlined");
  paint(root, "--tone", fillEntry);
  paint(root, "--ring", outlineEntry);
  its.avatar.textContent = isOpen ? "?" : initialsOf(person.name);
  its.name.textContent = name;
  its.title.textContent = person.title ?? t("person.no_title");
  its.who.title = `${name}\n${person.title ?? ""}`;
  const facts = shownFacts(card, marks);
  const signs = [mark(fillEntry, "key"), mark(outlineEntry, "key ring"), stakes === null ? null : glyph(stakes), ...facts.map(factSign)];
  const canFill = marks.canEdit && (person.seat === "unknown" || person.seat === "vacant");
  const end = span("end");
  const besides = signs.filter((sign) => sign !== null).length - facts.length + (canFill || card.branch !== "none" ? 1 : 0) + (stakes?.power == null ? 0 : 1);
  classes.push(...longParts(name, its.title.textContent, facts, canFill ? Infinity : besides));
  if (canFill) end.append(action("fill", t("person.fill_seat")));
  if (fillFold(its.fold, card, marks.found.get(card.id) ?? 0)) end.append(its.fold);
  if (stakes?.power != null && fillEntry === undefined) end.append(ticks(stakes.power));
  if (!isOpen) end.append(dot(freshnessOf(person)));
  its.strip.replaceChildren(...signs.filter((sign) => sign !== null), end);
  const seniority = person.seniority === "unknown" ? null : seniorityWord(person.seniority);
  const badge = person.badge === null ? null : tMaybe(`badge.${person.badge}`);
  const said = stakes === null ? [] : [facts.find(({ look }) => look === "badge")?.word, stakes.stanceWords, stakes.power?.words];
  const label = [name, person.title, seniority, badge, ...said, fillEntry?.word, outlineEntry?.word].filter(Boolean);
  root.setAttribute("aria-label", [...new Set(label)].join(", "));
}

/** The facts for which there is room: with its signs a card bears five things at most, and the quiet ones give way. */
function shownFacts(card: PersonCard & { person: Person }, marks: Marks): Fact[] {
  const signs = [marks.fill(card.person), marks.outline(card.person), card.branch === "closed" ? card : undefined].filter((sign) => sign !== undefined).length + (stakeSignsOf(card.person) === null ? 0 : 2);
  const room = 4 - signs;
  return factsOf(card.person).filter(({ look }) => look !== "quiet" || room > 2).slice(0, room);
}

/** The room on a card: beside the avatar, from afar in large letters, in the strip and for each sign in it. */
const ROOM = { text: 112, far: 58, strip: 132, sign: 30 };

/**
 * The parts of a card in which anything may have to be cut. Only they clip their text: the browser composes every clip
 * as a layer of its own, and hundreds of them take longer than all the rest.
 */
function longParts(name: string, title: string, facts: readonly Fact[], besides: number): string[] {
  const nameWidth = (text: string): number => textWidth(text, "600 12px");
  const stripWidth = facts.reduce((sum, { word }) => sum + textWidth(word, "500 10px") + 14, besides * ROOM.sign);
  const long: string[] = [];
  if (nameWidth(name) > ROOM.text || !fitsInLines(name, 2, ROOM.far, nameWidth)) long.push("long-name");
  if (!fitsInLines(title, 2, ROOM.text, (text) => textWidth(text, "400 11px"))) long.push("long-title");
  if (stripWidth > ROOM.strip) long.push("long-strip");
  return long;
}

/** The handle of a branch; answers whether there is one. */
function fillFold(fold: HTMLElement, card: PersonCard, found: number): boolean {
  if (card.branch === "none") return false;
  fold.dataset.fold = card.id;
  fold.className = card.branch === "open" ? "fold open" : "fold";
  fold.textContent = card.branch === "open" ? "−" : found > 0 ? `${formatNumber(found)} / ${formatNumber(card.hidden)}` : `+ ${formatNumber(card.hidden)}`;
  fold.title = card.branch === "open" ? t("map.close_branch") : t("map.open_branch", { count: card.hidden });
  return true;
}

function paint(root: HTMLElement, property: "--tone" | "--ring", entry: KeyEntry | undefined): void {
  if (entry === undefined) {
    root.style.removeProperty(property);
    if (property === "--tone") root.style.removeProperty("--tone-tint");
    return;
  }
  const name = entry.tone === 0 ? "other" : String(entry.tone);
  root.style.setProperty(property, `var(--tone-${name})`);
  if (property === "--tone") root.style.setProperty("--tone-tint", `var(--tone-${name}-tint)`);
}

function mark(entry: KeyEntry | undefined, classes: string): HTMLElement | null {
  if (entry === undefined) return null;
  const sign = span(classes);
  sign.textContent = entry.mark;
  sign.title = entry.word;
  return sign;
}

/** A stance has a shape as well as a colour; its words are on hover. */
function glyph({ stance, stanceWords }: StakeSigns): Element {
  const sign = span("sign");
  sign.title = stanceWords;
  sign.append(stanceElement(stance));
  return sign;
}

function ticks({ value, isAssumed, words }: NonNullable<StakeSigns["power"]>): HTMLElement {
  const sign = span(isAssumed ? "power estimated" : "power");
  sign.title = words;
  for (let tick = 1; tick <= 5; tick += 1) sign.append(span(tick <= ticksOf(value) ? "on" : "", "i"));
  return sign;
}

function factSign({ look, word, full, isAssumed }: Fact): HTMLElement {
  const sign = span(look === "quiet" ? "quiet" : look === "news" ? "badge ink" : "badge");
  if (isAssumed && look === "badge") sign.classList.add("assumed");
  sign.textContent = word;
  sign.title = full;
  return sign;
}

function action(act: string, words: string): HTMLElement {
  const sign = span("act");
  sign.dataset.act = act;
  sign.textContent = words;
  return sign;
}

function dot({ sign, words }: ReturnType<typeof freshnessOf>): HTMLElement {
  const fresh = span(sign === "old" ? "fresh" : `fresh ${sign}`);
  fresh.title = words;
  return fresh;
}

function setAttributes(element: HTMLElement, values: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

function span(classes: string, tag = "span"): HTMLElement {
  const element = document.createElement(tag);
  element.className = classes;
  return element;
}
