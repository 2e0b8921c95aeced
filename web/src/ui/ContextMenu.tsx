import { Fragment } from "react";
import { t } from "../language/language";
import { Menu, MenuItem, MenuLine } from "./Menu";
import { PopoverAt } from "./Popover";

/** One thing that can be done. */
export interface Item {
  id: string;
  words: string;
  keys?: string;
  isDanger?: boolean;
  run: () => void;
}

interface ContextMenuProps {
  /** Where it opens, in the window; null while it is closed. */
  at: { clientX: number; clientY: number } | null;
  groups: readonly (readonly Item[])[];
  onClose: () => void;
}

/** Everything that can be done here, by right click, the menu key or a resting finger. */
export function ContextMenu({ at, groups, onClose }: ContextMenuProps) {
  const some = groups.filter((group) => group.length > 0);
  if (at === null || some.length === 0) return null;
  return (
    <PopoverAt anchor={new DOMRect(at.clientX, at.clientY)} onClose={onClose}>
      <Menu className="menu long" label={t("menu.label")} onAction={(id) => { some.flat().find((item) => item.id === id)?.run(); }}>
        {some.map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index > 0 && <MenuLine />}
            {group.map((item) => (
              <MenuItem key={item.id} id={item.id} isDanger={item.isDanger === true}>
                <span className="grow">{item.words}</span>
                {item.keys !== undefined && <kbd>{item.keys}</kbd>}
              </MenuItem>
            ))}
          </Fragment>
        ))}
      </Menu>
    </PopoverAt>
  );
}
