import { useState } from "react";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Search } from "../ui/Search";
import type { Chart } from "./useChart";

/** The filter's text; Enter flies from match to match (back with Shift), also to those who are out of sight. */
export function FindField({ board }: { board: Chart }) {
  const { view, address, show } = board;
  const [found, setFound] = useState<{ matches: readonly string[]; at: number } | null>(null);
  const { matches } = view;
  const at = found !== null && found.matches === matches ? found.at : -1;
  const go = (step: number): void => {
    if (matches === null || matches.length === 0) return;
    const next = at < 0 ? (step > 0 ? 0 : matches.length - 1) : (at + step + matches.length) % matches.length;
    setFound({ matches, at: next });
    const id = matches[next];
    if (id === undefined) return;
    board.handle?.stage.light(new Set([id]));
    show(id);
  };
  return (
    <span
      className="row gap-1 find"
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        go(event.shiftKey ? -1 : 1);
      }}
    >
      <Search label={t("map.filter")} value={view.filter.text} onChange={(text) => { address.ask(text); }} width={180} />
      {matches !== null && matches.length > 0 && (
        <>
          <Button look="quiet" small icon="up" aria-label={t("map.previous_match")} onPress={() => { go(-1); }} />
          <span className="micro secondary nowrap">{at < 0 ? formatNumber(matches.length) : `${formatNumber(at + 1)} / ${formatNumber(matches.length)}`}</span>
          <Button look="quiet" small icon="down" aria-label={t("map.next_match")} onPress={() => { go(1); }} />
        </>
      )}
    </span>
  );
}
