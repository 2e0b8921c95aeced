import { answerOf, server } from "./client";
import type { Note, Portrait, Value } from "./model";
import type { Edit, PositionId } from "./verbs";

/** What somebody says of values: that they hold, that they do not, and on which ground. */
export interface Statement {
  confirmation: "confirmed" | "disputed";
  source_kind?: "note" | "interaction" | "url";
  source?: string;
  quote?: string;
}

/** Confirm or dispute values as they are seen: one that has changed meanwhile is refused. */
export async function assessValues(path: PositionId, values: readonly Value[], statement: Statement): Promise<Portrait> {
  const seen = Object.fromEntries(values.map(({ field, value }) => [field, value]));
  const body = { values: seen as Record<string, never>, ...statement };
  const address = "/api/accounts/{account_id}/positions/{position_id}/assess";
  return (await answerOf(server.POST(address, { params: { path }, body })));
}

export async function withdrawAssessment(accountId: string, assessmentId: string): Promise<void> {
  const params = { path: { account_id: accountId, assessment_id: assessmentId } };
  await server.DELETE("/api/accounts/{account_id}/assessments/{assessment_id}", { params });
}

export function addNote(path: PositionId, text: string, isPrivate: boolean): Promise<Note> {
  const address = "/api/accounts/{account_id}/positions/{position_id}/notes";
  return answerOf(server.POST(address, { params: { path }, body: { text, private: isPrivate } }));
}

export function editNote(accountId: string, noteId: string, edit: Edit): Promise<Note> {
  const params = { path: { account_id: accountId, note_id: noteId } };
  return answerOf(server.PATCH("/api/accounts/{account_id}/notes/{note_id}", { params, body: edit }));
}

export async function removeNote(accountId: string, noteId: string): Promise<void> {
  await server.DELETE("/api/accounts/{account_id}/notes/{note_id}", { params: { path: { account_id: accountId, note_id: noteId } } });
}
