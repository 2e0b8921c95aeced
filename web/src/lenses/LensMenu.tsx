import { t } from "../language/language";
import { ContextMenu, type Item } from "../ui/ContextMenu";
import type { LensBoard } from "./useLensBoard";

interface LensMenuProps {
  board: LensBoard;
  /** What this lens offers of somebody, besides what all do. */
  of: (id: string) => Item[][];
}

/** Everything that can be done on a lens, by right click, the menu key or a resting finger. */
export function LensMenu({ board, of }: LensMenuProps) {
  const { menu, openMenu } = board;
  const groups = menu === null ? [] : menu.id === null ? [ofLens(board)] : [ofPerson(board, menu.id), ...(board.canEdit ? of(menu.id) : [])];
  return <ContextMenu at={menu} groups={groups} onClose={() => { openMenu(null); }} />;
}

function ofPerson({ address }: LensBoard, id: string): Item[] {
  return [
    { id: "open", words: t("menu.open"), keys: "Enter", run: () => { address.select(id); } },
    { id: "near", words: t("menu.near"), keys: "1", run: () => { address.focusOn(id, 1); } },
  ];
}

function ofLens({ address, handle }: LensBoard): Item[] {
  return [
    { id: "fit", words: t("menu.fit"), keys: "F", run: () => { handle?.stage.fit(); } },
    { id: "present", words: t("map.present"), run: () => { address.present(true); } },
  ];
}
