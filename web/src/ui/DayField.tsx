import { lazy, Suspense } from "react";

export interface DayFieldProps {
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

export interface MomentFieldProps {
  label: string;
  /** A moment as ISO writes it in UTC, to the minute. */
  value: string;
  onChange: (moment: string) => void;
  max: string;
}

// a calendar is as heavy as a whole screen: it comes when the first field is shown
const LoadedDay = lazy(async () => ({ default: (await import("./DayParts")).DayField }));
const LoadedMoment = lazy(async () => ({ default: (await import("./DayParts")).MomentField }));

/** A day, typed part by part or chosen from a calendar, in the way of the app's language. */
export function DayField(props: DayFieldProps) {
  return <Suspense fallback={<Coming label={props.isBare === true ? "" : props.label} />}><LoadedDay {...props} /></Suspense>;
}

/** A day and a time of day where the reader is. */
export function MomentField(props: MomentFieldProps) {
  return <Suspense fallback={<Coming label={props.label} />}><LoadedMoment {...props} /></Suspense>;
}

/** As large as the field that is coming, so that nothing moves. */
function Coming({ label }: { label: string }) {
  return (
    <div className="field day-field" aria-hidden="true">
      {label !== "" && <span className="label">{label}</span>}
      <div className="input" />
    </div>
  );
}
