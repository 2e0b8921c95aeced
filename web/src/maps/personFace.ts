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
  /** What stands at the right end of the strip. */
  end: HTMLElement;
  fresh: HTMLElement;
  /** The handle of a branch, and the words of a stack, once there were any. */
  fold: HTMLElement | null;
  more: HTMLElement | null;
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
  const [who, strip] = root.firstElementChild?.children as unknown as [HTMLElement, HTMLElement];
  const [avatar, text] = who.children as unknown as [HTMLElement, HTMLElement];
  const [name, title] = text.children as unknown as [HTMLElement, HTMLElement];
  const end = strip.firstElementChild as HTMLElement;
  parts.set(root, { avatar, who, name, title, strip, end, fresh: end.firstElementChild as HTMLElement, fold: null, more: null });
  return root;
}

function makePattern(): HTMLElement {
  const root = span("card", "div");
  root.setAttribute("role", "treeitem");
  const face = span("face");
  const who = span("who");
  const text = span("text");
  const name = span("name");
  const title = span("title");
  const strip = span("strip");
  const end = span("end");
  name.dir = title.dir = "auto";
  text.append(name, title);
  who.append(span("avatar"), text);
  end.append(span("fresh"));
  strip.append(end);
  face.append(who, strip);
  root.append(face);
  face.setAttribute("aria-hidden", "true"); // the item's label says it all
  return root;
}

function fill(root: HTMLElement, card: PersonCard, standing: Standing, marks: Marks): void {
  const its = parts.get(root);
  if (its === undefined) return;
  const isFaint = marks.bright !== null && !marks.bright.has(card.id);
  const isChosen = marks.chosen.has(card.id);
  set(root, "data-card", card.id);
  set(root, "tabindex", marks.focusStop() === card.id ? "0" : "-1");
  set(root, "aria-level", String(standing.level));
  set(root, "aria-posinset", String(standing.position));
  set(root, "aria-setsize", String(standing.siblings));
  set(root, "aria-selected", String(card.id === marks.selected || isChosen));
  set(root, "aria-expanded", card.isStack || card.branch === "closed" ? "false" : card.branch === "open" ? "true" : null);
  const classes = [card.isStack ? "stack" : "card"];
  if (isFaint) classes.push("dimmed");
  if (isChosen) classes.push("chosen");
  if (card.id === marks.selected) classes.push("selected");
  const { person } = card;
  const found = marks.found.get(card.id) ?? 0;
  if (card.isStack || person === null) fillStack(root, its, card, found);
  else fillPerson(root, its, card, person, marks, classes);
  root.className = classes.join(" ");
}

function fillStack(root: HTMLElement, its: Parts, card: PersonCard, found: number): void {
  const words = card.isStack ? t("map.more", { count: card.hidden }) : "…";
  const said = found > 0 ? `${words} · ${t("map.found", { count: found })}` : words;
  if (its.more === null) {
    its.more = span("more");
    its.more.setAttribute("aria-hidden", "true");
  }
  its.more.textContent = said;
  if (its.more.parentElement === null) root.append(its.more);
  root.setAttribute("aria-label", said);
  its.name.textContent = "";
  root.style.removeProperty("--tone");
  root.style.removeProperty("--ring");
  set(root, "data-stance", null);
}

function fillPerson(root: HTMLElement, its: Parts, card: PersonCard, person: Person, marks: Marks, classes: string[]): void {
  its.more?.remove();
  const isOpen = isPlaceholder(person);
  const name = nameOf(person);
  const fillEntry = marks.fill(person);
  const outlineEntry = marks.outline(person);
  const stakes = stakeSignsOf(person);
  if (isOpen) classes.push("placeholder");
  set(root, "data-stance", stakes === null ? null : stakes.stance);
  if (stakes?.isAssumed === true && !isOpen) classes.push("assumed");
  if (fillEntry !== undefined) classes.push("filled");
  if (outlineEntry !== undefined) classes.push("outlined");
  paint(root, "--tone", fillEntry);
  paint(root, "--ring", outlineEntry);
  its.avatar.textContent = isOpen ? "?" : initialsOf(person.name);
  its.name.textContent = name;
  const title = person.title ?? t("person.no_title");
  its.title.textContent = title;
  set(its.who, "title", `${name}\n${person.title ?? ""}`);
  const signs: Element[] = [];
  if (fillEntry !== undefined) signs.push(mark(fillEntry, "key"));
  if (outlineEntry !== undefined) signs.push(mark(outlineEntry, "key ring"));
  if (stakes !== null) signs.push(glyph(stakes));
  const facts = factsWithin(4 - signs.length - (stakes === null ? 0 : 1) - (card.branch === "closed" ? 1 : 0), person);
  const canFill = marks.canEdit && (person.seat === "unknown" || person.seat === "vacant");
  const besides = signs.length + (canFill || card.branch !== "none" ? 1 : 0) + (stakes?.power == null ? 0 : 1);
  classes.push(...longParts(name, title, facts, canFill ? Infinity : besides));
  for (const fact of facts) signs.push(factSign(fact));
  its.strip.replaceChildren(...signs, endOf(its, card, person, { canFill, found: marks.found.get(card.id) ?? 0, power: fillEntry === undefined ? (stakes?.power ?? null) : null }));
  const seniority = person.seniority === "unknown" ? null : seniorityWord(person.seniority);
  const badge = person.badge === null ? null : tMaybe(`badge.${person.badge}`);
  const said = stakes === null ? [] : [facts.find(({ look }) => look === "badge")?.word, stakes.stanceWords, stakes.power?.words];
  const label = [name, person.title, seniority, badge, ...said, fillEntry?.word, outlineEntry?.word].filter(Boolean);
  root.setAttribute("aria-label", [...new Set(label)].join(", "));
}

/** The right end of the strip: what one may do, the handle of the branch, power, freshness. */
function endOf(its: Parts, card: PersonCard, person: Person, { canFill, found, power }: { canFill: boolean; found: number; power: StakeSigns["power"] }): HTMLElement {
  const { end, fresh } = its;
  const signs: HTMLElement[] = [];
  if (canFill) signs.push(action("fill", t("person.fill_seat")));
  if (card.branch !== "none") signs.push(fillFold((its.fold ??= span("fold")), card, found));
  if (power !== null) signs.push(ticks(power));
  if (!isPlaceholder(person)) signs.push(fillFresh(fresh, freshnessOf(person)));
  if (signs.length !== 1 || signs[0] !== end.firstChild || end.childNodes.length !== 1) end.replaceChildren(...signs);
  return end;
}

/** The facts for which there is room: with its signs a card bears five things at most, and the quiet ones give way. */
function factsWithin(room: number, person: Person): Fact[] {
  return factsOf(person).filter(({ look }) => look !== "quiet" || room > 2).slice(0, room);
}

/** The room on a card: beside the avatar, from afar in large letters, in the strip; what each sign, badge and gap in it takes. */
const ROOM = { text: 114, far: 61, strip: 136, sign: 30, badge: 14, gap: 4 };

/**
 * The parts of a card in which anything may have to be cut. Only they clip their text: the browser composes every clip
 * as a layer of its own, and hundreds of them take longer than all the rest.
 */
function longParts(name: string, title: string, facts: readonly Fact[], besides: number): string[] {
  const stripWidth = facts.reduce((sum, { word, look }) => sum + textWidth(word, 10) + (look === "quiet" ? ROOM.gap : ROOM.badge), besides * ROOM.sign);
  const long: string[] = [];
  if (textWidth(name, 12) > ROOM.text || !fitsInLines(name, 2, ROOM.far, 12)) long.push("long-name");
  if (!fitsInLines(title, 2, ROOM.text, 11)) long.push("long-title");
  if (stripWidth > ROOM.strip) long.push("long-strip");
  return long;
}

/** The handle of a branch. */
function fillFold(fold: HTMLElement, card: PersonCard, found: number): HTMLElement {
  fold.dataset.fold = card.id;
  fold.className = card.branch === "open" ? "fold open" : "fold";
  fold.textContent = card.branch === "open" ? "−" : found > 0 ? `${formatNumber(found)} / ${formatNumber(card.hidden)}` : `+ ${formatNumber(card.hidden)}`;
  fold.title = card.branch === "open" ? t("map.close_branch") : t("map.open_branch", { count: card.hidden });
  return fold;
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

function mark(entry: KeyEntry, classes: string): HTMLElement {
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
  const sign = span(look === "quiet" ? "quiet" : look === "news" ? "badge ink" : isAssumed ? "badge assumed" : "badge");
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

function fillFresh(fresh: HTMLElement, { sign, words }: ReturnType<typeof freshnessOf>): HTMLElement {
  fresh.className = sign === "old" ? "fresh" : `fresh ${sign}`;
  set(fresh, "title", words);
  return fresh;
}

function set(element: HTMLElement, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

function span(classes: string, tag = "span"): HTMLElement {
  const element = document.createElement(tag);
  element.className = classes;
  return element;
}
