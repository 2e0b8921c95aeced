import { t, tMaybe } from "../language/language";

export const TIERS = ["tier_1", "tier_2", "tier_3", "untiered"] as const;
export const STAGES = ["prospecting", "early_discussion", "qualification", "proposal", "negotiation", "won", "lost", "dormant"] as const;
export const LIFECYCLES = ["existing_customer", "lost_account", "engaged_prospect", "new_prospect", "unknown"] as const;

/** How a value of a facet is read; an empty one is not known. */
export function facetWord(facet: string, value: string): string {
  if (value === "") return t("facet.unknown");
  if (facet === "tier") return tMaybe(`tier.${value}`) ?? value;
  if (facet === "stage") return tMaybe(`stage.${value}`) ?? value;
  return (facet === "lifecycle" ? tMaybe(`lifecycle.${value}`) : undefined) ?? value;
}
