import type { MessageKey } from "../language/language";

interface KeyGroup {
  title: MessageKey;
  keys: readonly (readonly [string, MessageKey])[];
}

/** Every key the app knows, by where it works. "mod" is ⌘ on a Mac and Ctrl elsewhere. */
export const KEYS: readonly KeyGroup[] = [
  {
    title: "keys.everywhere",
    keys: [
      ["mod+K", "keys.find"],
      ["mod+Z", "keys.undo"],
      ["mod+Shift+Z", "keys.redo"],
      ["/", "keys.filter"],
      ["?", "keys.sheet"],
      ["Esc", "keys.back"],
    ],
  },
  {
    title: "keys.on_maps",
    keys: [
      ["↑ ↓ ← →", "keys.walk"],
      ["A … Z", "keys.type"],
      ["Shift+Enter", "keys.fold"],
      ["F", "keys.fit"],
      ["+ −", "keys.zoom"],
      ["1 … 9", "keys.near"],
      ["E", "keys.edit"],
      ["Space", "keys.choose"],
      ["Shift+F10", "keys.menu"],
      ["Delete", "keys.unmap"],
      ["Alt", "keys.dotted"],
    ],
  },
  {
    title: "keys.in_duplicates",
    keys: [
      ["↑ ↓", "keys.walk_queue"],
      ["M", "keys.merge"],
      ["N", "keys.not_same"],
      ["L", "keys.later"],
      ["Z", "keys.undo_decision"],
    ],
  },
  {
    title: "keys.in_tables",
    keys: [
      ["↑ ↓ ← →", "keys.move"],
      ["Enter", "keys.edit_cell"],
      ["F2", "keys.edit_too"],
      ["Tab", "keys.next"],
      ["Shift+↑ ↓", "keys.extend"],
      ["mod+C", "keys.copy"],
      ["mod+V", "keys.paste"],
      ["mod+D", "keys.fill_down"],
      ["Delete", "keys.clear"],
      ["Space", "keys.choose_row"],
      ["mod+A", "keys.choose_all"],
      ["mod+Enter", "keys.open"],
      ["Shift+F10", "keys.row_menu"],
    ],
  },
];

/** Keys as they are written on this machine: "⌘K" or "Ctrl+K". */
export function keyName(keys: string, platform: string = navigator.userAgent): string {
  const isMac = /Mac|iPhone|iPad/.test(platform);
  return isMac ? keys.replace("mod+", "⌘").replace("Shift+", "⇧") : keys.replace("mod", "Ctrl");
}
