import { NOTHING } from "../canvas/selection";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import type { Chart } from "./useChart";

/** How many are chosen, and what can be done to all of them at once. */
export function BulkBar({ board }: { board: Chart }) {
  const { chosen, choose, ask, unmap, isFixed } = board;
  const ids = [...chosen.ids];
  if (ids.length === 0) return null;
  return (
    <div className="float bulk" role="toolbar" aria-label={t("bulk.label")}>
      <b className="strong" role="status">{t("bulk.chosen", { count: ids.length })}</b>
      {!isFixed && (
        <>
          <Button small onPress={() => { ask({ ask: "move", ids, line: "solid" }); }}>{t("bulk.move")}</Button>
          <Button small onPress={() => { unmap(ids); }}>{t("menu.unmap")}</Button>
          <Button small onPress={() => { ask({ ask: "leave", ids }); }}>{t("person.mark_left")}</Button>
        </>
      )}
      <Button look="quiet" small icon="close" aria-label={t("bulk.clear")} onPress={() => { choose(NOTHING); }} />
    </div>
  );
}
