import type { Direction, InteractionKind, Sentiment } from "../api/schema";
import { tMaybe } from "../language/language";
import type { IconName } from "../ui/Icon";

export const FORMS: readonly InteractionKind[] = ["call", "meeting", "email", "message", "visit", "event"];
export const DIRECTIONS: readonly Direction[] = ["mutual", "inbound", "outbound", "internal", "unknown"];
export const SENTIMENTS: readonly Sentiment[] = ["positive", "neutral", "negative", "unknown"];

export const FORM_ICONS: Readonly<Record<InteractionKind, IconName>> = { call: "phone", meeting: "people", email: "mail", message: "message", visit: "pin", event: "calendar" };

export function formWord(form: string): string {
  return tMaybe(`met.${form}`) ?? form;
}

export function directionWord(direction: string): string {
  return tMaybe(`direction.${direction}`) ?? direction;
}

export function sentimentWord(sentiment: string): string {
  return tMaybe(`felt.${sentiment}`) ?? sentiment;
}

/** What is written goes one way at a time; a call or a meeting goes both ways. */
export function isWritten(form: InteractionKind): boolean {
  return form === "email" || form === "message";
}
