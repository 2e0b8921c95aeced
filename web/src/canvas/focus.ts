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

/** Everything that is at most so many steps away along lines, whichever way they run. */
export function within(start: string, steps: number, linked: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([start]);
  let edge = [start];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const next: string[] = [];
    for (const at of edge) {
      for (const neighbour of linked.get(at) ?? []) {
        if (reached.has(neighbour)) continue;
        reached.add(neighbour);
        next.push(neighbour);
      }
    }
    edge = next;
  }
  return reached;
}

/** Who is linked with whom by pairs, both ways. */
export function linksOf(pairs: Iterable<readonly [string, string]>): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  const link = (one: string, other: string): void => {
    const known = linked.get(one);
    if (known === undefined) linked.set(one, [other]);
    else known.push(other);
  };
  for (const [one, other] of pairs) {
    link(one, other);
    link(other, one);
  }
  return linked;
}
