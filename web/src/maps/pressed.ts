import { TypeAhead } from "../canvas/typeAhead";
import { addedTo, NOTHING, toggledIn } from "../canvas/selection";
import { walk } from "../canvas/walk";
import { nameOf } from "../people/words";
import { keyCommand, type KeyCommand } from "./mapKeys";
import type { MapDeeds } from "./MapCanvas";
import type { Chart } from "./useChart";

type Board = Omit<Chart, "deeds" | "anchor"> & Pick<MapDeeds, "tap" | "fold">;

const typing = new TypeAhead();
/** What keys do from other parts of the page too. */
const EVERYWHERE: ReadonlySet<KeyCommand["do"]> = new Set(["fit", "zoom", "near", "back", "edit"]);

/** A key on the map: do what it asks, and keep it from doing anything else. */
export function pressed(event: KeyboardEvent, board: Board, focused: string | null, isOnMap: boolean): void {
  const { handle } = board;
  const command = keyCommand(event, isOnMap && typing.isTyping(event.timeStamp));
  if (handle === null || command === null) return;
  if (!isOnMap && !EVERYWHERE.has(command.do)) return;
  const at = focused ?? handle.stage.focusStop;
  if (command.do === "back" ? back(board) : obey(command, board, at, event)) {
    event.preventDefault();
    if (command.do === "back") event.stopPropagation();
  }
}

/** Esc goes back one step: what is typed, chosen, in focus, presented; then it is the panel's turn. */
function back({ chosen, choose, address, view }: Board): boolean {
  typing.reset();
  if (chosen.ids.size > 0) choose(NOTHING);
  else if (view.near !== null) address.focusOn(view.near.id, 0);
  else if (address.search.present === true) address.present(false);
  else return false;
  return true;
}

function obey(command: KeyCommand, board: Board, at: string | null, event: KeyboardEvent): boolean {
  const { handle, view, address, isFixed, ask, unmap, chosen, choose, tap, fold } = board;
  const stage = handle?.stage;
  const card = at === null ? undefined : view.scene.byId.get(at);
  if (stage === undefined) return false;
  const canEdit = !isFixed && address.search.present !== true;
  switch (command.do) {
    case "fit":
      stage.fit();
      return true;
    case "zoom":
      stage.zoom(command.factor);
      return true;
    case "first":
    case "last": {
      const id = command.do === "first" ? view.scene.first : view.scene.last;
      if (id !== null) stage.focus(id);
      return true;
    }
    case "type": {
      const names = view.scene.inOrder().map(({ id, person }) => ({ id, name: person === null ? "" : nameOf(person) }));
      const found = typing.find(command.letter, names, at, event.timeStamp);
      if (found !== null) stage.focus(found);
      return true;
    }
    case "chooseAll":
      choose(addedTo(NOTHING, view.scene.drawing.cards.filter((each) => !each.isStack).map((each) => each.id)));
      return true;
    default:
      break;
  }
  if (card === undefined) return false;
  switch (command.do) {
    case "walk":
      stage.focus(walk(view.scene.drawing.cards, view.scene.parentOf, card.id, command.way) ?? card.id);
      return true;
    case "open":
      tap(card.id, { shift: false, command: false });
      return true;
    case "fold":
      if (card.branch !== "none" || card.isStack) fold(card.id);
      return true;
    case "choose":
      if (!card.isStack) choose(toggledIn(chosen, card.id));
      return true;
    case "near":
      if (!card.isStack) address.focusOn(address.search.selected ?? card.id, command.steps);
      return true;
    case "edit": {
      const person = view.company.byId.get(address.search.selected ?? card.id) ?? card.person;
      if (person === null || !canEdit) return false;
      ask(person.seat === "filled" ? { ask: "edit", person } : { ask: "fill", person });
      return true;
    }
    case "remove":
      if (!canEdit || card.isStack) return false;
      unmap(chosen.ids.has(card.id) ? [...chosen.ids] : [card.id]);
      return true;
    case "menu": {
      const place = stage.layer.elementOf(card.id)?.getBoundingClientRect();
      if (place !== undefined) board.openMenu(menuAbout(board, card.id, place));
      return place !== undefined;
    }
    default:
      return false;
  }
}

function menuAbout({ chosen, view }: Board, id: string, place: DOMRect): Parameters<Board["openMenu"]>[0] {
  const at = { clientX: place.left + 24, clientY: place.bottom - 8 };
  if (view.scene.byId.get(id)?.isStack === true) return { about: { is: "stack", id }, ...at };
  if (chosen.ids.size > 1 && chosen.ids.has(id)) return { about: { is: "several", ids: [...chosen.ids] }, ...at };
  return { about: { is: "person", id }, ...at };
}
