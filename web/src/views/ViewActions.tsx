import { useState } from "react";
import type { SavedView } from "../api/model";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Menu, MenuItem } from "../ui/Menu";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";
import { isShowing, partsOf } from "./addressOf";
import { RenameView } from "./RenameView";
import { useViewVerbs } from "./useViews";

interface ViewActionsProps {
  view: SavedView;
  search: object;
  canShare: boolean;
  isAdministrator: boolean;
  onGone: () => void;
}

/** What can be done with the view one is in. */
export function ViewActions({ view, search, canShare, isAdministrator, onGone }: ViewActionsProps) {
  const [isRenaming, setRenaming] = useState(false);
  const verbs = useViewVerbs();
  const isChanged = !isShowing(view, search);
  const commands: Readonly<Record<string, () => void>> = {
    update: () => { verbs.update(view, { search: partsOf(search) }); },
    rename: () => { setRenaming(true); },
    share: () => { verbs.update(view, { shared: !view.shared }); },
    standard: () => { verbs.update(view, { default: !view.default }); },
    remove: () => { verbs.remove(view, onGone); },
  };
  return (
    <>
      {isChanged && <Button small onPress={commands.update ?? onGone}>{t("views.update")}</Button>}
      <Opener isMenu>
        <Button look="quiet" small icon="more" aria-label={t("views.actions", { name: view.name })} />
        <Popover side="below end">
          <Menu onAction={(id) => { commands[id]?.(); }}>
            {isChanged && <MenuItem id="update">{t("views.update")}</MenuItem>}
            <MenuItem id="rename">{t("views.rename")}</MenuItem>
            {canShare && <MenuItem id="share">{view.shared ? t("views.unshare") : t("views.share")}</MenuItem>}
            {(!view.shared || isAdministrator) && <MenuItem id="standard">{view.default ? t("views.no_default") : view.shared ? t("views.default_for_all") : t("views.default")}</MenuItem>}
            <MenuItem id="remove" isDanger>{t("views.remove")}</MenuItem>
          </Menu>
        </Popover>
      </Opener>
      {isRenaming && <RenameView view={view} onClose={() => { setRenaming(false); }} onRename={(name) => { verbs.update(view, { name }); }} />}
    </>
  );
}
