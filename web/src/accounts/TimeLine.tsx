import { useEffect, useRef, useState } from "react";
import { formatDay } from "../language/formats";
import { t } from "../language/language";
import { dayAt, type Life, placeOf, ticksOf, yearsOf } from "./life";

interface TimeLineProps {
  life: Life;
  day: string;
  since: string | undefined;
  onGo: (day: string, isStep: boolean) => void;
}

const SLOTS = 240;
const YEARS = 12;
/** A hand that moves along the line asks for a day once it rests so long. */
const REST = 120;

/** The line: a tick where something changed, a band between two days that are compared, a handle for the day shown. */
export function TimeLine({ life, day, since, onGo }: TimeLineProps) {
  const [held, setHeld] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => { clearTimeout(timer.current); }, []);
  const place = held ?? placeOf(life, day);
  const share = (of: number): string => `${String((of / life.length) * 100)}%`;
  const move = (to: number): void => {
    setHeld(to);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setHeld(null);
      onGo(dayAt(life, to), false);
    }, REST);
  };
  return (
    <div className="time-line">
      <div className="time-scale" aria-hidden="true">
        {since !== undefined && <i className="time-band" style={{ left: share(placeOf(life, since)), right: `calc(100% - ${share(place)})` }} />}
        {ticksOf(life, SLOTS).map(({ at, weight }) => <i key={at} className="time-tick" style={{ left: `${String(at * 100)}%`, height: `${String(Math.round(weight * 14))}px` }} />)}
        {yearsOf(life, YEARS).map(({ year, at }) => <span key={year} className="time-year" style={{ left: `${String(at * 100)}%` }}>{year}</span>)}
      </div>
      <input
        type="range"
        min={0}
        max={life.length}
        value={place}
        aria-label={t("time.slider")}
        aria-valuetext={formatDay(dayAt(life, place))}
        onChange={(event) => { move(Number(event.target.value)); }}
      />
      {held !== null && <output className="time-held" style={{ left: share(place) }}>{formatDay(dayAt(life, held))}</output>}
    </div>
  );
}
