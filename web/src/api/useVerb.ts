import { useMutation, useQueryClient } from "@tanstack/react-query";

/**
 * Do a verb of the server and ask anew for all that is on screen. The stream of changes would say so as well, a moment
 * later and only while the line stands.
 */
export function useVerb<Asked, Answered>(verb: (asked: Asked) => Promise<Answered>, onDone?: (answered: Answered) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: verb,
    onSuccess: async (answered) => {
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" || query.isStale() });
      onDone?.(answered);
    },
  });
}
