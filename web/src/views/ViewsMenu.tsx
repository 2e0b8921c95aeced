import { useEffect, useState } from "react";
import type { ViewScope } from "../api/model";
import { type AccountSearch, readAccountSearch } from "../accounts/address";
import { useCommands } from "../frame/commands";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { Menu, MenuItem } from "../ui/Menu";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";
import { SaveView } from "./SaveView";
import { useViews } from "./useViews";
import { ViewActions } from "./ViewActions";

interface ViewsMenuProps {
  scope: Exclude<ViewScope, "portfolio">;
  accountId: string;
  search: AccountSearch;
  onOpen: (search: AccountSearch) => void;
}

/** The saved views of a lens, as a menu; what is on screen can be saved as another. */
export function ViewsMenu({ scope, accountId, search, onOpen }: ViewsMenuProps) {
  const { views, standard, canShare, canChange, isAdministrator } = useViews(scope, accountId);
  const [isSaving, setSaving] = useState(false);
  const current = views.find((view) => view.id === search.view);
  const opened = Object.keys(search).length === 0 ? standard : undefined;
  useEffect(() => {
    if (opened !== undefined) onOpen({ ...readAccountSearch(opened.search), view: opened.id });
  }, [opened, onOpen]);
  useCommands([{ id: "views.save", label: t("views.save"), icon: "view", run: () => { setSaving(true); } }]);
  const choose = (key: string): void => {
    const view = views.find((each) => each.id === key);
    if (key === "save") setSaving(true);
    else onOpen(view === undefined ? { view: "all" } : { ...readAccountSearch(view.search), view: view.id });
  };
  return (
    <>
      <Opener isMenu>
        <Button small look="quiet" icon="view" aria-label={current?.name ?? t("views.title")}>
          <span className={current === undefined ? "cut views-word" : "cut"} style={{ maxWidth: 160 }}>{current?.name ?? t("views.title")}</span>
          <Icon name="down" />
        </Button>
        <Popover side="below end">
          <Menu label={t("views.saved_views")} onAction={choose}>
            <MenuItem id="all">{t("views.everybody")}</MenuItem>
            {views.map((view) => (
              <MenuItem key={view.id} id={view.id}>
                <span className="grow cut">{view.name}</span>
                {view.default && <Icon name="star" />}
                <span className="caption tertiary">{view.shared ? view.owner : t("views.mine")}</span>
              </MenuItem>
            ))}
            <MenuItem id="save">{t("views.save")}</MenuItem>
          </Menu>
        </Popover>
      </Opener>
      {current !== undefined && canChange(current) && <ViewActions view={current} search={search} canShare={canShare} isAdministrator={isAdministrator} onGone={() => { onOpen({ view: "all" }); }} />}
      {isSaving && <SaveView scope={scope} search={search} accountId={accountId} canShare={canShare} onClose={() => { setSaving(false); }} onSaved={(view) => { onOpen({ ...readAccountSearch(view.search), view: view.id }); }} />}
    </>
  );
}
