import { t } from "../language/language";
import { nameOf } from "../people/words";
import { ContextMenu, type Item } from "../ui/ContextMenu";
import type { Chart } from "./useChart";

/** Everything that can be done on the org chart. */
export function MapMenu({ board }: { board: Chart }) {
  const { menu, openMenu } = board;
  return <ContextMenu at={menu} groups={menu === null ? [] : itemsOf(board)} onClose={() => { openMenu(null); }} />;
}

function itemsOf(board: Chart): Item[][] {
  const { menu } = board;
  switch (menu?.about.is) {
    case "person":
      return ofPerson(board, menu.about.id);
    case "several":
      return [ofSeveral(board, menu.about.ids)];
    case "stack": {
      const { id } = menu.about;
      return [[{ id: "fold", words: t("map.open_stack"), keys: "Enter", run: () => { board.deeds.fold(id); } }]];
    }
    case "map":
      return ofMap(board);
    case undefined:
      return [];
  }
}

function ofPerson(board: Chart, id: string): Item[][] {
  const { view, address, ask, unmap, verbs, isFixed, deeds } = board;
  const person = view.company.byId.get(id);
  const card = view.scene.byId.get(id);
  if (person === undefined) return [];
  const see: Item[] = [{ id: "open", words: t("menu.open"), keys: "Enter", run: () => { address.select(id); } }];
  if (card !== undefined && card.branch !== "none") {
    see.push({ id: "fold", words: card.branch === "open" ? t("map.close_branch") : t("map.open_branch", { count: card.hidden }), keys: "⇧ Enter", run: () => { deeds.fold(id); } });
  }
  if (card !== undefined) see.push({ id: "near", words: t("menu.near"), keys: "1", run: () => { address.focusOn(id, 1); } });
  if (isFixed) return [see];
  const change: Item[] = [];
  if (person.seat === "filled") change.push({ id: "edit", words: t("menu.edit"), keys: "E", run: () => { ask({ ask: "edit", person }); } });
  else change.push({ id: "fill", words: t("person.fill_seat"), keys: "E", run: () => { ask({ ask: "fill", person }); } });
  if (person.mapped) {
    change.push({ id: "below", words: t("menu.add_below"), run: () => { ask({ ask: "add", managerId: id }); } });
    change.push({ id: "beside", words: t("menu.add_beside"), run: () => { ask({ ask: "add", managerId: person.manager_id }); } });
  }
  const lines: Item[] = [
    { id: "move", words: t("menu.move"), run: () => { ask({ ask: "move", ids: [id], line: "solid" }); } },
    { id: "dot", words: t("menu.dot"), run: () => { ask({ ask: "move", ids: [id], line: "dotted" }); } },
    ...person.dotted.map((above) => ({
      id: `undot-${above}`,
      words: t("menu.undot", { manager: nameOf(view.company.byId.get(above) ?? person) }),
      run: () => { void verbs.undot(id, above); },
    })),
  ];
  const away: Item[] = [
    { id: "merge", words: t("menu.merge"), run: () => { ask({ ask: "merge", id, otherId: null }); } },
    person.mapped
      ? { id: "unmap", words: t("menu.unmap"), keys: "Del", run: () => { unmap([id]); } }
      : { id: "remap", words: t("menu.remap"), run: () => { void verbs.remap([id]); } },
    { id: "leave", words: t("menu.leave"), isDanger: true, run: () => { ask({ ask: "leave", ids: [id] }); } },
  ];
  return [see, change, lines, away];
}

function ofSeveral(board: Chart, ids: readonly string[]): Item[] {
  const { ask, unmap, isFixed } = board;
  if (isFixed) return [];
  const items: Item[] = [
    { id: "move", words: t("bulk.move"), run: () => { ask({ ask: "move", ids, line: "solid" }); } },
    { id: "dot", words: t("menu.dot"), run: () => { ask({ ask: "move", ids, line: "dotted" }); } },
    { id: "unmap", words: t("menu.unmap"), keys: "Del", run: () => { unmap(ids); } },
    { id: "leave", words: t("menu.leave"), isDanger: true, run: () => { ask({ ask: "leave", ids }); } },
  ];
  const [one, other] = ids;
  if (ids.length === 2 && one !== undefined && other !== undefined) items.splice(2, 0, { id: "merge", words: t("menu.merge_two"), run: () => { ask({ ask: "merge", id: one, otherId: other }); } });
  return items;
}

function ofMap(board: Chart): Item[][] {
  const { address, ask, isFixed, handle } = board;
  const stage = handle?.stage;
  const add: Item[] = isFixed ? [] : [{ id: "add", words: t("person.add"), run: () => { ask({ ask: "add", managerId: null }); } }];
  return [
    add,
    [
      { id: "open-all", words: t("map.open_all"), run: () => { address.openAll(); } },
      { id: "close-all", words: t("map.close_all"), run: () => { address.closeAll(); } },
      { id: "fit", words: t("menu.fit"), keys: "F", run: () => { stage?.fit(); } },
    ],
    [
      { id: "present", words: t("map.present"), run: () => { address.present(true); } },
      { id: "print", words: t("map.print"), run: () => { window.print(); } },
    ],
  ];
}
