import { t } from "../language/language";
import { Menu, MenuItem } from "../ui/Menu";
import { PopoverAt } from "../ui/Popover";

export interface MenuItemSpec {
  id: string;
  label: string;
  isDanger?: boolean;
  run: () => void;
}

interface RowMenuProps {
  anchor: Element;
  items: readonly MenuItemSpec[];
  onClose: () => void;
}

/** What can be done with a row; one menu for all rows, beside the button that opened it. */
export function RowMenu({ anchor, items, onClose }: RowMenuProps) {
  return (
    <PopoverAt anchor={anchor} side="below end" onClose={onClose}>
      <Menu label={t("action.more")} onAction={(id) => { items.find((item) => item.id === id)?.run(); }}>
        {items.map((item) => (
          <MenuItem key={item.id} id={item.id} isDanger={item.isDanger === true}>{item.label}</MenuItem>
        ))}
      </Menu>
    </PopoverAt>
  );
}
