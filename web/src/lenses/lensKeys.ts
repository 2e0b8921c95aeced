import { TypeAhead } from "../canvas/typeAhead";
import { addedTo, NOTHING, toggledIn } from "../canvas/selection";
import { walk } from "../canvas/walk";
import { keyCommand, type KeyCommand } from "../maps/mapKeys";
import { nameOf } from "../people/words";
import type { LensBoard } from "./useLensBoard";

const typing = new TypeAhead();
/** What keys do from other parts of the page too. */
const EVERYWHERE: ReadonlySet<KeyCommand["do"]> = new Set(["fit", "zoom", "near", "back", "edit"]);

/** What the keys of one lens do besides those of every map; each answers whether it did something. */
export interface LensKeys {
  open: (id: string) => void;
  edit: (id: string) => boolean;
  /** Shift and an arrow: somebody moves, instead of the focus. */
  nudge?: (id: string, way: "up" | "down" | "left" | "right") => boolean;
  /** Any other key. */
  other?: (event: KeyboardEvent, id: string) => boolean;
}

/** A key on a lens: do what it asks, and keep it from doing anything else. */
export function pressedOnLens(event: KeyboardEvent, board: LensBoard, focused: string | null, isOnMap: boolean, keys: LensKeys): void {
  const { handle } = board;
  if (handle === null) return;
  const at = focused ?? handle.stage.focusStop;
  if (isOnMap && at !== null && isOwn(event, at, board, keys)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const command = keyCommand(event, isOnMap && typing.isTyping(event.timeStamp));
  if (command === null || (!isOnMap && !EVERYWHERE.has(command.do))) return;
  if (command.do === "back" ? back(board) : obey(command, board, at, event, keys)) {
    event.preventDefault();
    if (command.do === "back") event.stopPropagation();
  }
}

const ARROWS: Readonly<Record<string, "up" | "down" | "left" | "right">> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

function isOwn(event: KeyboardEvent, at: string, board: LensBoard, keys: LensKeys): boolean {
  const way = ARROWS[event.key];
  if (way !== undefined && event.shiftKey && !event.ctrlKey && !event.metaKey) return board.canEdit && keys.nudge?.(at, way) === true;
  if (event.ctrlKey || event.metaKey || event.altKey || typing.isTyping(event.timeStamp)) return false;
  return board.canEdit && keys.other?.(event, at) === true;
}

/** Esc goes back one step: what is typed, chosen, in focus, presented; then it is the panel's turn. */
function back({ chosen, choose, address, near }: LensBoard): boolean {
  typing.reset();
  if (chosen.ids.size > 0) choose(NOTHING);
  else if (near !== null) address.focusOn(near.id, 0);
  else if (address.search.present === true) address.present(false);
  else return false;
  return true;
}

function obey(command: KeyCommand, board: LensBoard, at: string | null, event: KeyboardEvent, keys: LensKeys): boolean {
  const { handle, address, chosen, choose, byId } = board;
  const stage = handle?.stage;
  if (stage === undefined) return false;
  const { scene } = stage;
  switch (command.do) {
    case "fit":
      stage.fit();
      return true;
    case "zoom":
      stage.zoom(command.factor);
      return true;
    case "first":
    case "last": {
      const id = command.do === "first" ? scene.first : scene.last;
      if (id !== null) stage.focus(id);
      return true;
    }
    case "type": {
      const names = scene.inOrder().map(({ id, who }) => ({ id, name: who === null ? "" : nameOf(who.person) }));
      const found = typing.find(command.letter, names, at, event.timeStamp);
      if (found !== null) stage.focus(found);
      return true;
    }
    case "chooseAll":
      choose(addedTo(NOTHING, scene.drawing.cards.filter(({ who }) => who !== null).map(({ id }) => id)));
      return true;
    default:
      break;
  }
  const card = at === null ? undefined : scene.byId.get(at);
  if (card === undefined) return false;
  const selected = address.search.selected;
  const meant = selected !== undefined && byId.has(selected) ? selected : card.id;
  switch (command.do) {
    case "walk":
      stage.focus(walk(scene.drawing.cards, scene.parentOf, card.id, command.way) ?? card.id);
      return true;
    case "open":
      keys.open(card.id);
      return true;
    case "choose":
      if (card.who !== null) choose(toggledIn(chosen, card.id));
      return true;
    case "near":
      if (byId.has(meant)) address.focusOn(meant, command.steps);
      return true;
    case "edit":
      return board.canEdit && keys.edit(meant);
    case "menu": {
      const place = stage.layer.elementOf(card.id)?.getBoundingClientRect();
      if (place !== undefined) board.openMenu({ id: card.who === null ? null : card.id, clientX: place.left + 12, clientY: place.bottom });
      return place !== undefined;
    }
    default:
      return false;
  }
}
