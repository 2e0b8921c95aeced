import type { Person } from "../api/model";
import { daysSince, formatAge, formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { briefRole, fieldName, roleWord, tellConfirmation, tellHeld, wordOf } from "../stakes/vocabulary";
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
  const role = roleOf(person);
  if (role !== null) facts.push(role);
  else if (person.seniority !== "unknown") {
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
  if (role === null && person.function !== "unknown" && person.badge === null && change === undefined && !isPlaceholder(person)) {
    const word = functionWord(person.function);
    facts.push({ look: "quiet", word, full: originOf(word, person.function_confidence), isAssumed: person.function_confidence !== null });
  }
  return facts;
}

/** The first buying role, "+2" for others; dashed where it is only assumed. */
function roleOf({ held }: Person): Fact | null {
  const roles = held?.roles;
  if (roles === undefined || !Array.isArray(roles.value)) return null;
  const [first, ...others] = roles.value.map(String);
  if (first === undefined) return null;
  const word = briefRole(first);
  const full = `${fieldName("roles")}: ${[first, ...others].map(roleWord).join(", ")} (${tellConfirmation(roles)})`;
  return { look: "badge", word: others.length === 0 ? word : `${word} +${String(others.length)}`, full, isAssumed: roles.confirmation !== "confirmed" };
}

/** Stance and power of somebody, where anything is said of their part in the decision; null otherwise. */
export interface StakeSigns {
  stance: string;
  isAssumed: boolean;
  stanceWords: string;
  power: { value: number; isAssumed: boolean; words: string } | null;
}

export function stakeSignsOf({ held }: Person): StakeSigns | null {
  if (held?.stance === undefined && held?.roles === undefined && held?.power === undefined) return null;
  const { stance, power } = held;
  const word = typeof stance?.value === "string" ? stance.value : "unknown";
  const rated = power !== undefined && typeof power.value === "number";
  return {
    stance: word,
    isAssumed: stance?.confirmation !== "confirmed",
    stanceWords: stance === undefined ? t("stake.stance_unsaid") : `${wordOf("stance", word)} (${tellConfirmation(stance)})`,
    power: rated ? { value: Number(power.value), isAssumed: power.confirmation !== "confirmed", words: `${fieldName("power")}: ${tellHeld("power", power.value)} (${tellConfirmation(power)})` } : null,
  };
}

/** The sign of how fresh what we know of somebody is, and the words for it. */
export function freshnessOf({ confirmed_on: day }: Person): { sign: "new" | "ageing" | "old"; words: string } {
  if (day === null) return { sign: "old", words: t("fresh.never") };
  const days = daysSince(day);
  return { sign: days < 30 ? "new" : days <= 120 ? "ageing" : "old", words: t("fresh.confirmed", { age: formatAge(day) }) };
}
