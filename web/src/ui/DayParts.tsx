import { type CalendarDate, CalendarDateTime, fromAbsolute, getLocalTimeZone, parseDate, toCalendarDateTime, toZoned } from "@internationalized/date";
import {
  Button as AriaButton, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, DateInput, DatePicker, DateSegment, Dialog, Group, Heading, Label, Popover,
} from "react-aria-components";
import { t } from "../language/language";
import type { DayFieldProps, MomentFieldProps } from "./DayField";
import { Icon } from "./Icon";

/** A day, typed part by part or chosen from a calendar, in the way of the app's language. */
export function DayField({ label, value, onChange, min, max, isBare = false, isDisabled = false }: DayFieldProps) {
  return (
    <DatePicker
      className="field day-field"
      value={dayOf(value)}
      {...(min === undefined ? {} : { minValue: dayOf(min) })}
      {...(max === undefined ? {} : { maxValue: dayOf(max) })}
      isDisabled={isDisabled}
      shouldForceLeadingZeros
      {...(isBare ? { "aria-label": label } : {})}
      onChange={(day: CalendarDate | null) => { onChange(day === null ? "" : day.toString()); }}
    >
      {!isBare && <Label>{label}</Label>}
      <Parts />
    </DatePicker>
  );
}

/** A day and a time of day where the reader is. */
export function MomentField({ label, value, onChange, max }: MomentFieldProps) {
  return (
    <DatePicker
      className="field day-field"
      granularity="minute"
      hourCycle={24}
      hideTimeZone
      shouldForceLeadingZeros
      value={here(value)}
      maxValue={here(max)}
      onChange={(moment: CalendarDateTime | null) => { if (moment !== null) onChange(inUtc(moment)); }}
    >
      <Label>{label}</Label>
      <Parts />
    </DatePicker>
  );
}

function Parts() {
  return (
    <>
      <Group className="input">
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
        <AriaButton className="button quiet small icon-only" aria-label={t("day.open_calendar")}><Icon name="calendar" /></AriaButton>
      </Group>
      <Popover className="popover" placement="bottom start">
        <Dialog aria-label={t("day.calendar")}>
          <Calendar className="calendar">
            <header className="row">
              <AriaButton slot="previous" className="button quiet small icon-only"><Icon name="left" /></AriaButton>
              <Heading className="grow strong" level={3} />
              <AriaButton slot="next" className="button quiet small icon-only"><Icon name="right" /></AriaButton>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(day) => <CalendarHeaderCell className="label">{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar-day" />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </>
  );
}

function dayOf(day: string | undefined): CalendarDate | null {
  return day === undefined || day === "" ? null : parseDate(day);
}

function here(moment: string): CalendarDateTime {
  return toCalendarDateTime(fromAbsolute(new Date(moment).getTime(), getLocalTimeZone()));
}

function inUtc(moment: CalendarDateTime): string {
  return toZoned(moment, getLocalTimeZone()).toAbsoluteString().replace(/:\d{2}\.\d+Z$/, "Z");
}
