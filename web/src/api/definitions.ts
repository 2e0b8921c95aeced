import { queryOptions } from "@tanstack/react-query";
import { answerOf, server } from "./client";
import { keys } from "./queries";
import type { DefinitionAnswer } from "./schema";

/** A document by which rules and words go: as it holds here, and this workspace's own part of it (null: as it came). */
export type Definition = Omit<DefinitionAnswer, "value" | "own"> & { value: unknown; own: unknown };

export const definitionsQuery = queryOptions({
  queryKey: [...keys.definitions, "documents"],
  queryFn: async (): Promise<readonly Definition[]> => (await answerOf(server.GET("/api/definitions"))).items,
});

/** Write the workspace's own part of a document; null gives it up for what came with the program. */
export async function define({ name, value }: { name: string; value: unknown }): Promise<void> {
  const params = { path: { name } };
  if (value === null) await server.DELETE("/api/definitions/{name}", { params });
  else await server.PUT("/api/definitions/{name}", { params, body: { value } });
}
