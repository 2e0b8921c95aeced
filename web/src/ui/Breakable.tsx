import { Fragment } from "react";

/** A mail or web address, which breaks before its dots, slashes and the like rather than within a word. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=\w)(?=[@./?&=_-])/).map((part, index) => <Fragment key={index}>{index > 0 && <wbr />}{part}</Fragment>);
}
