/** What is in sight, and one more that must not go: in order. */
export function drawnOf(inSight: number[], kept: number): number[] {
  return inSight.includes(kept) || kept < 0 ? inSight : [...inSight, kept].sort((one, other) => one - other);
}
