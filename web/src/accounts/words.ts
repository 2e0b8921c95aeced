export const TIERS = ["tier_1", "tier_2", "tier_3", "untiered"] as const;
export const STAGES = ["prospecting", "early_discussion", "qualification", "proposal", "negotiation", "won", "lost", "dormant"] as const;
