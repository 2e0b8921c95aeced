import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { t } from "../language/language";

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
  const all = new Map(some.flat().map((item) => [item.id, item]));
  if (at === null || some.length === 0) return null;
  return (
    <MenuTrigger isOpen onOpenChange={(isOpen) => { if (!isOpen) onClose(); }}>
      <span aria-hidden="true" className="menu-anchor" style={{ left: at.clientX, top: at.clientY }}>
        <Button excludeFromTabOrder aria-label={t("menu.label")} />
      </span>
      <Popover className="popover" placement="bottom start">
        <Menu
          ref={focusFirst}
          className="menu long"
          aria-label={t("menu.label")}
          onAction={(key) => {
            onClose();
            all.get(String(key))?.run();
          }}
        >
          {some.map((group, index) => [
            index > 0 ? <Separator key={`line-${String(index)}`} className="menu-line" /> : null,
            ...group.map((item) => (
              <MenuItem key={item.id} id={item.id} textValue={item.words} className={item.isDanger === true ? "danger" : ""}>
                <span className="grow">{item.words}</span>
                {item.keys !== undefined && <kbd>{item.keys}</kbd>}
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The menu was opened by no button of its own, so that nobody else brings the focus into it. */
function focusFirst(menu: HTMLDivElement | null): void {
  requestAnimationFrame(() => menu?.querySelector<HTMLElement>("[role=menuitem]")?.focus());
}
