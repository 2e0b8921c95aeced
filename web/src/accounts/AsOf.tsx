import { useQuery } from "@tanstack/react-query";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useNavigate } from "@tanstack/react-router";
import { datesQuery } from "../api/queries";
import type { DateMark } from "../api/model";
import { formatDay, today } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/fields";
import { Icon } from "../ui/Icon";
import { useAccountSearch } from "./useAccountSearch";

const SHOWN = 60;

/** The day of the map: today, a day on which something changed, or any other; and the way to compare two. */
export function AsOf({ accountId }: { accountId: string }) {
  const [search, change] = useAccountSearch();
  const marks = useQuery(datesQuery(accountId));
  const navigate = useNavigate();
  const days = [...(marks.data ?? [])].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, SHOWN);
  const compare = (): void => {
    const until = search.as_of ?? today();
    const before = days.filter((mark) => mark.date < until);
    // the newest change lies between the last two days of change, unless the map shows just that day
    const since = (days.some((mark) => mark.date === until) ? before[0] : (before[1] ?? before[0]))?.date ?? until;
    void navigate({ to: "/accounts/$accountId/history", params: { accountId }, search: { since, until } });
  };
  return (
    <>
      <DialogTrigger>
        <Button small icon="clock">
          {search.as_of === undefined ? t("time.today") : formatDay(search.as_of)}
          <Icon name="down" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Dialog aria-label={t("time.as_of")}>
            {({ close }) => (
              <div style={{ padding: 12, width: 280, display: "flex", flexDirection: "column", gap: 8 }}>
                <TextField
                  type="date"
                  label={t("time.any_day")}
                  value={search.as_of ?? today()}
                  max={today()}
                  onChange={(day) => { change({ as_of: day === today() || day === "" ? undefined : day }, false); }}
                />
                <div className="menu" style={{ padding: 0, maxHeight: 260 }} role="listbox" aria-label={t("time.days_of_change")}>
                  <DayOption isChosen={search.as_of === undefined} label={t("time.today")} onChoose={() => { change({ as_of: undefined }, false); close(); }} />
                  {days.map((mark) => (
                    <DayOption
                      key={mark.date}
                      isChosen={search.as_of === mark.date}
                      label={formatDay(mark.date)}
                      detail={tellMark(mark)}
                      onChoose={() => { change({ as_of: mark.date }, false); close(); }}
                    />
                  ))}
                </div>
              </div>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {days.length > 0 && <Button small look="quiet" icon="compare" onPress={compare}>{t("time.compare")}</Button>}
    </>
  );
}

interface DayOptionProps {
  isChosen: boolean;
  label: string;
  detail?: string;
  onChoose: () => void;
}

function DayOption({ isChosen, label, detail, onChoose }: DayOptionProps) {
  return (
    <button type="button" role="option" aria-selected={isChosen} className="filter" style={{ width: "100%", height: 28 }} onClick={onChoose}>
      <span className={isChosen ? "grow strong" : "grow"}>{label}</span>
      <span className="caption tertiary">{detail}</span>
    </button>
  );
}

function tellMark(mark: DateMark): string {
  const parts = [
    mark.joined > 0 ? `+${String(mark.joined)}` : "",
    mark.left > 0 ? `−${String(mark.left)}` : "",
    mark.moved > 0 ? `↕${String(mark.moved)}` : "",
  ];
  return parts.filter((part) => part !== "").join("  ");
}
