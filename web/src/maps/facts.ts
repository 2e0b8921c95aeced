import type { Person } from "../api/model";
import { daysSince, formatAge, formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { functionWord, isPlaceholder, originOf, seniorityWord } from "../people/words";

/** One of the few facts in the strip of a card. */
export interface Fact {
  /** badge: outlined. news: filled with ink. quiet: plain small text, the first to give way. */
  look: "badge" | "news" | "quiet";
  word: string;
  /** Said in full on hover. */
  full: string;
  /** Drawn dashed: not confirmed by anybody. */
  isAssumed: boolean;
}

/** What the strip says of somebody, the most important first; five facts are the most that a card bears. */
export function factsOf(person: Person): Fact[] {
  const facts: Fact[] = [];
  if (person.seniority !== "unknown") {
    const word = seniorityWord(person.seniority);
    facts.push({ look: "badge", word, full: originOf(word, person.seniority_confidence), isAssumed: person.seniority_confidence !== null });
  }
  if (person.headcount !== null && person.seat === "group") {
    const word = `× ${formatNumber(person.headcount)}`;
    facts.push({ look: "badge", word, full: `${t("field.headcount")}: ${formatNumber(person.headcount)}`, isAssumed: false });
  }
  const [change, ...further] = person.changes ?? [];
  if (change !== undefined) {
    const words = [change, ...further].map((each) => tMaybe(`difference.${each}`) ?? each);
    facts.push({ look: "news", word: further.length === 0 ? (words[0] ?? "") : `${words[0] ?? ""} +${String(further.length)}`, full: words.join(", "), isAssumed: false });
  } else if (person.badge !== null) {
    const word = tMaybe(`badge.${person.badge}`) ?? person.badge;
    facts.push({ look: "news", word, full: word, isAssumed: false });
  }
  if (person.function !== "unknown" && person.badge === null && change === undefined && !isPlaceholder(person)) {
    const word = functionWord(person.function);
    facts.push({ look: "quiet", word, full: originOf(word, person.function_confidence), isAssumed: person.function_confidence !== null });
  }
  return facts;
}

/** The sign of how fresh what we know of somebody is, and the words for it. */
export function freshnessOf({ confirmed_on: day }: Person): { sign: "new" | "ageing" | "old"; words: string } {
  if (day === null) return { sign: "old", words: t("fresh.never") };
  const days = daysSince(day);
  return { sign: days < 30 ? "new" : days <= 120 ? "ageing" : "old", words: t("fresh.confirmed", { age: formatAge(day) }) };
}
