import { useId, useLayoutEffect, useRef, useState } from "react";
import { nameOfPart, shapeOfDay, today } from "../language/formats";
import { t } from "../language/language";
import { Button } from "./Button";
import { Calendar } from "./Calendar";
import { dayOf, LIMITS, momentOf, type Part, type Parts, partsOfDay, partsOfMoment, readPart, steppedPart, textOf } from "./dayParts";
import { Opener } from "./Opener";
import { Popover } from "./Popover";

interface DayFieldProps {
  label: string;
  /** An ISO day; empty where none is said. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  /** The label is said, not shown. */
  isBare?: boolean;
  isDisabled?: boolean;
}

/** A day, typed part by part or chosen from a calendar, in the way of the app's language. */
export function DayField({ value, onChange, min, max, ...rest }: DayFieldProps) {
  const isOut = value !== "" && ((min !== undefined && value < min) || (max !== undefined && value > max));
  const take = (parts: Parts): void => {
    const day = dayOf(parts);
    if (day !== null) onChange(day);
    else if (isEmpty(parts)) onChange("");
  };
  return <PartsField {...rest} hasTime={false} parts={partsOfDay(value)} min={min} max={max} isInvalid={isOut} onParts={take} />;
}

interface MomentFieldProps {
  label: string;
  /** A moment as ISO writes it in UTC, to the minute. */
  value: string;
  onChange: (moment: string) => void;
  max: string;
}

/** A day and a time of day where the reader is. */
export function MomentField({ label, value, onChange, max }: MomentFieldProps) {
  const take = (parts: Parts): void => {
    const moment = momentOf(parts);
    if (moment !== null) onChange(moment);
  };
  return <PartsField label={label} hasTime parts={partsOfMoment(value)} min={undefined} max={dayOf(partsOfMoment(max)) ?? undefined} isInvalid={value > max} onParts={take} />;
}

interface PartsFieldProps {
  label: string;
  isBare?: boolean;
  isDisabled?: boolean;
  isInvalid: boolean;
  hasTime: boolean;
  parts: Parts;
  min: string | undefined;
  max: string | undefined;
  onParts: (parts: Parts) => void;
}

function PartsField({ label, isBare = false, isDisabled = false, isInvalid, hasTime, parts: given, min, max, onParts }: PartsFieldProps) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  // what is typed holds until the field is left, whatever becomes of it outside meanwhile
  const [typed, setTyped] = useState<Parts | null>(null);
  const [draft, setDraft] = useState<{ part: Part; text: string } | null>(null);
  const sought = useRef<number | null>(null);
  const parts = typed ?? given;
  const inputs = (): HTMLInputElement[] => [...(group.current?.querySelectorAll("input") ?? [])];
  useLayoutEffect(() => {
    if (sought.current !== null) inputs()[sought.current]?.focus();
    sought.current = null;
  });
  const put = (part: Part, value: number | undefined): Parts => {
    const next = { ...parts, [part]: value };
    setDraft(null);
    setTyped(next);
    onParts(next);
    return next;
  };
  const leave = (isGone: boolean): void => {
    const left = draft === null ? parts : put(draft.part, readPart(draft.part, draft.text).value);
    if (isGone && (isEmpty(left) || (hasTime ? momentOf(left) : dayOf(left)) !== null)) setTyped(null);
  };
  const type = (part: Part, text: string, place: number): void => {
    const digits = text.replace(/\D/g, "").slice(-LIMITS[part].digits);
    const { value, isWhole } = readPart(part, digits);
    if (digits !== "" && !isWhole) setDraft({ part, text: digits });
    else put(part, value);
    if (isWhole) sought.current = place + 1;
  };
  const press = (event: React.KeyboardEvent<HTMLInputElement>, part: Part, place: number): void => {
    const now = hasTime ? partsOfMoment(new Date().toISOString()) : partsOfDay(today());
    const value = parts[part];
    const next = steppedPart(part, value ?? now[part] ?? 0, event.key);
    if (next !== null) put(part, value === undefined ? (now[part] ?? next) : next);
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") inputs()[place + (event.key === "ArrowRight" ? 1 : -1)]?.focus();
    else if (event.key === "Backspace" && event.currentTarget.value === "") inputs()[place - 1]?.focus();
    else {
      if (event.key === "Enter") leave(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const shape = shapeOfDay(hasTime);
  const order = shape.flatMap(({ type: part }) => (part in LIMITS ? [part as Part] : []));
  return (
    <div ref={group} className="field day-field" role="group" {...(isBare ? { "aria-label": label } : { "aria-labelledby": id })} onBlur={(event) => { leave(!event.currentTarget.contains(event.relatedTarget)); }}>
      {!isBare && <span id={id} className="label" onClick={() => inputs()[0]?.focus()}>{label}</span>}
      <div className={isInvalid ? "input invalid" : "input"}>
        <div className="segments">
          {shape.map(({ type: kind, value: literal }, index) => {
            const place = order.indexOf(kind as Part);
            const part = order[place];
            if (part === undefined) return <span key={`literal-${String(index)}`} className="tertiary literal" aria-hidden="true">{literal}</span>;
            const value = parts[part];
            return (
              <input
                key={part}
                className={`segment of-${part}`}
                role="spinbutton"
                inputMode="numeric"
                autoComplete="off"
                aria-label={`${nameOfPart(part)}, ${label}`}
                aria-valuenow={value}
                aria-valuemin={LIMITS[part].least}
                aria-valuemax={LIMITS[part].most}
                aria-invalid={isInvalid || undefined}
                disabled={isDisabled}
                placeholder={placeholderOf(part)}
                value={draft?.part === part ? draft.text : value === undefined ? "" : textOf(part, value)}
                onFocus={(event) => { event.currentTarget.select(); }}
                onClick={(event) => { event.currentTarget.select(); }}
                onChange={(event) => { type(part, event.target.value, place); }}
                onKeyDown={(event) => { press(event, part, place); }}
              />
            );
          })}
        </div>
        <CalendarButton value={dayOf(parts) ?? ""} min={min} max={max} isDisabled={isDisabled} onChoose={(day) => { setTyped(null); onParts({ ...parts, ...partsOfDay(day) }); }} />
      </div>
    </div>
  );
}

interface CalendarButtonProps {
  value: string;
  min: string | undefined;
  max: string | undefined;
  isDisabled: boolean;
  onChoose: (day: string) => void;
}

function CalendarButton({ isDisabled, onChoose, ...rest }: CalendarButtonProps) {
  return (
    <Opener>
      <Button look="quiet" small icon="calendar" aria-label={t("day.open_calendar")} isDisabled={isDisabled} />
      <Popover label={t("day.calendar")}>{(close) => <Calendar {...rest} onChoose={(day) => { close(); onChoose(day); }} />}</Popover>
    </Opener>
  );
}

function isEmpty(parts: Parts): boolean {
  return Object.values(parts).every((part) => part === undefined);
}

function placeholderOf(part: Part): string {
  return part === "hour" || part === "minute" ? "––" : t(`day.placeholder_${part}`);
}
