/** The matches and everybody above them: a filter dims the others, and never the way from the top to a match. */
export function withManagers(matches: ReadonlySet<string>, managerOf: ReadonlyMap<string, string>): Set<string> {
  const kept = new Set<string>();
  for (const match of matches) {
    let at: string | undefined = match;
    while (at !== undefined && !kept.has(at)) {
      kept.add(at);
      at = managerOf.get(at);
    }
  }
  return kept;
}
