import type { ReactNode } from "react";

const SHAPES = {
  accounts: <path d="M7 2h2a1 1 0 0 1 1 1v1.5a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zM2.5 10.5h2a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1h-2a1 1 0 0 1-1-1v-1.5a1 1 0 0 1 1-1zM11.5 10.5h2a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1h-2a1 1 0 0 1-1-1v-1.5a1 1 0 0 1 1-1zM8 5.5V8M3.5 10.5V8h9v2.5" />,
  alert: <path d="M8 2.5 14 13H2zM8 6.5v3M8 11.2v.01" />,
  arrow: <path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5" />,
  ascending: <path d="M8 13V3M4.5 6.5 8 3l3.5 3.5" />,
  calendar: <path d="M3 3.5h10a1 1 0 0 1 1 1V13H2V4.5a1 1 0 0 1 1-1zM2 6.5h12M5 2v2.5M11 2v2.5" />,
  check: <path d="m3 8.5 3.2 3L13 4.5" />,
  clock: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3l2 1.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  compare: <path d="M3 5h9M9.5 2.5 12 5 9.5 7.5M13 11H4M6.5 8.5 4 11l2.5 2.5" />,
  descending: <path d="M8 3v10M4.5 9.5 8 13l3.5-3.5" />,
  down: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  edit: <path d="m3 13 .6-3L10.5 3l2.5 2.5-7 7zM9 4.5 11.5 7" />,
  file: <path d="M4 2h5l3 3v9H4zM9 2v3h3" />,
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" />,
  fit: <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />,
  full: <path d="M9.5 2.5h4v4M13.5 2.5 9.5 6.5M6.5 13.5h-4v-4M2.5 13.5l4-4" />,
  history: <path d="M2.8 6.5A5.5 5.5 0 1 1 2.5 9M2.5 3.5v3h3M8 5.5V8l2 1.5" />,
  groups: <path d="M2.5 3.5h4M2.5 12.5h4M5 6.5h8.5M5 9.5h8.5" />,
  imports: <path d="M8 2v8M5 7.2 8 10l3-2.8M2.5 10.5v3h11v-3" />,
  keys: <path d="M2 4.5h12v7H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.5h6" />,
  left: <path d="M9.5 4.5 6 8l3.5 3.5" />,
  leave: <path d="M6 2.5H3v11h3M7 8h7M11.5 5.5 14 8l-2.5 2.5" />,
  lock: <path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />,
  mail: <path d="M3 3.5h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM2.5 4.5 8 8.5l5.5-4" />,
  message: <path d="M3 3h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H7l-3.5 2.5V11H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z" />,
  minus: <path d="M3 8h10" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.2" />,
  offline: <path d="M2 6a9 9 0 0 1 12 0M4 8.5a6 6 0 0 1 8 0M6 11a3 3 0 0 1 4 0M2.5 2.5l11 11" />,
  phone: <path d="M4.2 2.5h2l1 3-1.5 1.2a8 8 0 0 0 3.6 3.6L10.5 8.8l3 1v2a1.6 1.6 0 0 1-1.7 1.7A10.3 10.3 0 0 1 2.5 4.2 1.6 1.6 0 0 1 4.2 2.5z" />,
  pin: <path d="M8 14s4.5-4.2 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.8 8 14 8 14zM8 8a1.6 1.6 0 1 0 0-3.2A1.6 1.6 0 0 0 8 8z" />,
  people: <path d="M6 3a2.3 2.3 0 1 1 0 4.6A2.3 2.3 0 0 1 6 3zM2 13c0-2.2 1.8-3.5 4-3.5s4 1.3 4 3.5M10.5 3.3a2.2 2.2 0 0 1 0 4.2M11.8 9.8c1.3.5 2.2 1.6 2.2 3.2" />,
  plus: <path d="M8 3v10M3 8h10" />,
  portfolio: <path d="M2.5 3.5h11M2.5 8h11M2.5 12.5h11M6 3.5v9" />,
  present: <path d="M3 3h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM6 14h4M8 11v3" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5H3a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v3.5a1 1 0 0 1-1 1h-1.5M4.5 9.5h7v4h-7z" />,
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth="2" />,
  play: <path d="M5 3.2v9.6L12.5 8z" fill="currentColor" />,
  reload: <path d="M13.2 6.5A5.5 5.5 0 1 0 13.5 9M13.5 3.5v3h-3" />,
  redo: <path d="M10.5 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4" />,
  right: <path d="m6.5 4.5 3.5 3.5-3.5 3.5" />,
  search: <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5l3 3" />,
  settings: <path d="M2 5h6.5M11.5 5H14M2 11h2M7 11h7M10 3.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM5.5 9.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z" />,
  shrink: <path d="M13.5 6.5h-4v-4M9.5 6.5l4-4M2.5 9.5h4v4M6.5 9.5l-4 4" />,
  suggestions: <path d="M3 2.5h10v11H3zM5.5 8l2 2 3.5-4" />,
  star: <path d="m8 2.5 1.7 3.6 3.8.5-2.8 2.7.7 3.9L8 11.3l-3.4 1.9.7-3.9L2.5 6.6l3.8-.5z" />,
  theme: <><circle cx="8" cy="8" r="5.5" /><path d="M8 2.5v11A5.5 5.5 0 0 0 8 2.5z" fill="currentColor" /></>,
  trash: <path d="M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.5 9h6l.5-9" />,
  up: <path d="m4.5 9.5 3.5-3.5 3.5 3.5" />,
  view: <path d="M4 2.5h8v11l-4-3-4 3z" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** A sign of 16 px beside words; alone it needs its own label on the control. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}
