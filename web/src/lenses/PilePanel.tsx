import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import type { LensPerson } from "./facets";
import { PersonRows } from "./PersonRows";
import type { LensBoard } from "./useLensBoard";

/** Those who stand in one place for whom there is no room. */
export interface PileShown {
  title: string;
  people: readonly LensPerson[];
}

export function PilePanel({ board, pile, onClose }: { board: LensBoard; pile: PileShown; onClose: () => void }) {
  const people = pile.people.flatMap(({ id }) => board.byId.get(id) ?? []);
  return (
    <aside className="panel lens-panel" aria-label={pile.title}>
      <header>
        <h2 className="grow">{pile.title} <span className="badge">{formatNumber(people.length)}</span></h2>
        <Button look="quiet" small icon="close" aria-label={t("action.close")} onPress={onClose} />
      </header>
      <div className="panel-scroll"><PersonRows board={board} people={people} /></div>
    </aside>
  );
}
