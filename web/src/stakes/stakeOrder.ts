import type { Person } from "../api/model";
import { saidField } from "./vocabulary";

/** What is held of people and one can order them by. */
export const STAKE_ORDERS = ["roles", "stance", "political_status", "power", "interest", "coverage", "engagement", "next_step"] as const;
export type StakeOrder = (typeof STAKE_ORDERS)[number];

export function isStakeOrder(by: string): by is StakeOrder {
  return STAKE_ORDERS.some((each) => each === by);
}

/** Where somebody stands in the order of a field: words as they are defined, numbers from the highest; null: not known. */
export function heldRank({ held }: Person, by: StakeOrder): number | null {
  const value = held?.[by]?.value;
  if (value === undefined || value === "unknown") return null;
  if (typeof value === "number") return -value;
  const words = saidField(by)?.words ?? [];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const rank = words.findIndex((word) => word === first);
  return rank < 0 ? words.length : rank;
}
