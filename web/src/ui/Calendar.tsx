import { useEffect, useRef, useState } from "react";
import { formatWholeDay, nameOfMonth, nameOfWeekday, today } from "../language/formats";
import { t } from "../language/language";
import { Button } from "./Button";
import { ledTo, plusMonths, weeksOf } from "./month";

interface CalendarProps {
  /** The day that is chosen; empty where none is. */
  value: string;
  min: string | undefined;
  max: string | undefined;
  onChoose: (day: string) => void;
}

/** A month to choose a day from, walked by arrows and pages. */
export function Calendar({ value, min, max, onChoose }: CalendarProps) {
  const [at, setAt] = useState(value === "" ? today() : value);
  const table = useRef<HTMLTableElement>(null);
  const isSought = useRef(true);
  const weeks = weeksOf(at);
  const mayBe = (day: string): boolean => (min === undefined || day >= min) && (max === undefined || day <= max);
  useEffect(() => {
    if (isSought.current) table.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    isSought.current = false;
  }, [at]);
  const press = (event: React.KeyboardEvent): void => {
    const next = ledTo(at, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    isSought.current = true;
    setAt(next);
  };
  return (
    <div className="calendar">
      <header className="row">
        <Button look="quiet" small icon="left" aria-label={t("day.month_before")} onPress={() => { setAt(plusMonths(at, -1)); }} />
        <h3 className="grow strong" aria-live="polite">{nameOfMonth(at)}</h3>
        <Button look="quiet" small icon="right" aria-label={t("day.month_after")} onPress={() => { setAt(plusMonths(at, 1)); }} />
      </header>
      <table ref={table} role="grid" aria-label={nameOfMonth(at)} onKeyDown={press}>
        <thead>
          <tr>{weeks[0]?.map((day) => <th key={day} scope="col" className="label">{nameOfWeekday(day)}</th>)}</tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} role="gridcell" aria-selected={day === value}>
                  {day.slice(0, 7) === at.slice(0, 7) && (
                    <button
                      type="button"
                      className="calendar-day"
                      tabIndex={day === at ? 0 : -1}
                      aria-label={formatWholeDay(day)}
                      aria-current={day === today() ? "date" : undefined}
                      aria-disabled={!mayBe(day)}
                      onClick={() => { if (mayBe(day)) onChoose(day); }}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
