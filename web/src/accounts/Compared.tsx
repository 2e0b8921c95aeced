import type { Happening } from "../api/model";
import { happened, Happenings } from "../history/Happenings";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { type Happened, useDifference } from "../people/usePeople";
import { Button } from "../ui/Button";
import { DayField } from "../ui/DayField";
import { Opener } from "../ui/Opener";
import { Popover } from "../ui/Popover";
import { useAccountSearch } from "./useAccountSearch";
import { comparing, notComparing } from "./when";

interface ComparedProps {
  accountId: string;
  since: string;
  day: string;
}

/** The earlier day, and what happened since: each kind of change with its number, opening to who it was. */
export function Compared({ accountId, since, day }: ComparedProps) {
  const [search, change] = useAccountSearch();
  const difference = useDifference(accountId);
  const kinds = difference === undefined ? [] : happened(difference);
  return (
    <>
      <DayField label={t("time.compared_with")} value={since} max={day} onChange={(to) => { if (to !== "") change(comparing(search, to)); }} />
      <div className="row wrap" role="group" aria-label={t("time.changes")}>
        {kinds.map(({ kind, happenings }) => <Kind key={kind} kind={kind} happenings={happenings} onSelect={(id) => { change({ selected: id }); }} />)}
        {difference !== undefined && kinds.length === 0 && <span className="secondary">{t("difference.none")}</span>}
      </div>
      <Button small look="quiet" icon="close" onPress={() => { change(notComparing(search), false); }}>{t("time.compare_stop")}</Button>
    </>
  );
}

interface KindProps {
  kind: Happened;
  happenings: readonly Happening[];
  onSelect: (positionId: string) => void;
}

function Kind({ kind, happenings, onSelect }: KindProps) {
  return (
    <Opener>
      <Button small>
        {t(`difference.${kind}`)} <b className="strong">{formatNumber(happenings.length)}</b>
      </Button>
      <Popover label={t(`difference.${kind}`)} className="happened">
        {(close) => <Happenings kind={kind} happenings={happenings} onSelect={(id) => { close(); onSelect(id); }} />}
      </Popover>
    </Opener>
  );
}
