import { useQuery } from "@tanstack/react-query";
import { datesQuery } from "../api/queries";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { sinceWhen } from "./life";
import { comparing, dayShown, isPast } from "./when";
import { useAccountSearch } from "./useAccountSearch";

interface AsOfProps {
  accountId: string;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** The day of the map; pressed, it opens the line of time. Beside it, the way to compare with the time before. */
export function AsOf({ accountId, isOpen, onOpen }: AsOfProps) {
  const [search, change] = useAccountSearch();
  const dates = useQuery(datesQuery(accountId));
  const compare = (): void => {
    change(comparing(search, sinceWhen(dates.data ?? [], dayShown(search))), false);
    onOpen(true);
  };
  return (
    <>
      <button type="button" className={isPast(search) ? "button small past" : "button small"} aria-expanded={isOpen} aria-controls="time-strip" onClick={() => { onOpen(!isOpen); }}>
        <Icon name="clock" />
        {search.as_of === undefined ? t("time.today") : formatDay(search.as_of)}
        <Icon name={isOpen ? "up" : "down"} />
      </button>
      {search.as_known !== undefined && <span className="tag" title={t("time.known_why")}>{t("time.known_short", { day: formatDay(search.as_known.slice(0, 10)) })}</span>}
      {search.since === undefined ? <Button small look="quiet" icon="compare" onPress={compare}>{t("time.compare")}</Button> : <span className="tag">{t("time.compared_short", { day: formatDay(search.since) })}</span>}
    </>
  );
}
