import { useMemo } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import { t } from "../language/language";

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
  const trigger = useMemo(() => ({ current: anchor }), [anchor]);
  return (
    <Popover className="popover" aria-label={t("action.more")} placement="bottom end" triggerRef={trigger} isOpen onOpenChange={(isOpen) => { if (!isOpen) onClose(); }}>
      <Menu className="menu" aria-label={t("action.more")} autoFocus="first" onAction={(key) => { onClose(); items.find((item) => item.id === key)?.run(); }}>
        {items.map((item) => (
          <MenuItem key={item.id} id={item.id} className={item.isDanger === true ? "danger" : ""}>{item.label}</MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
