import type { Direction } from "../canvas/walk";

/** What a key asks of the map. */
export type KeyCommand =
  | { do: "walk"; way: Direction }
  | { do: "open" | "fold" | "choose" | "chooseAll" | "fit" | "edit" | "remove" | "menu" | "first" | "last" | "back" }
  | { do: "zoom"; factor: number }
  | { do: "near"; steps: number }
  | { do: "type"; letter: string };

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };
const NAMED: Readonly<Record<string, KeyCommand>> = {
  Enter: { do: "open" },
  " ": { do: "choose" },
  Home: { do: "first" },
  End: { do: "last" },
  Delete: { do: "remove" },
  ContextMenu: { do: "menu" },
  Escape: { do: "back" },
  "+": { do: "zoom", factor: 1.25 },
  "=": { do: "zoom", factor: 1.25 },
  "-": { do: "zoom", factor: 0.8 },
};

type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * The command of a key. F and E are commands by their place on the keyboard, whatever the alphabet, unless a name is
 * being typed (`isTyping`) or Shift says that one begins with them.
 */
export function keyCommand(event: Pressed, isTyping: boolean): KeyCommand | null {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.code === "KeyA" && !event.altKey) return { do: "chooseAll" };
  if (event.key === " " && isCommand) return { do: "choose" };
  if (isCommand || event.altKey) return null;
  const way = ARROWS[event.key];
  if (way !== undefined) return { do: "walk", way };
  if (event.key === "Enter" && event.shiftKey) return { do: "fold" };
  if (event.key === "F10" && event.shiftKey) return { do: "menu" };
  if (event.key === " " && isTyping) return { do: "type", letter: " " };
  const named = NAMED[event.key];
  if (named !== undefined) return named;
  if (!isTyping && !event.shiftKey && event.code === "KeyF") return { do: "fit" };
  if (!isTyping && !event.shiftKey && event.code === "KeyE") return { do: "edit" };
  if (/^[0-9]$/.test(event.key) && !isTyping) return { do: "near", steps: Number(event.key) };
  return /^[\p{L}\p{N}'.-]$/u.test(event.key) ? { do: "type", letter: event.key } : null;
}
