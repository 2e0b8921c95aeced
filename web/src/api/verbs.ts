import { answerOf, server } from "./client";
import type { Account, Changeset, Edited, NewPerson, People, Person, SavedView, Undone, ViewScope } from "./model";

/** The writes: one function a verb of the server. */

export interface Edit {
  base_version: number;
  set: Record<string, unknown>;
}

export function addAccount(values: Record<string, string>): Promise<Account> {
  return answerOf(server.POST("/api/accounts", { body: values }));
}

export function updateAccount(accountId: string, edit: Edit): Promise<Account> {
  const params = { path: { account_id: accountId } };
  return answerOf(server.PATCH("/api/accounts/{account_id}", { params, body: edit }));
}

export function addPerson(accountId: string, person: NewPerson): Promise<Person> {
  const params = { path: { account_id: accountId } };
  return answerOf(server.POST("/api/accounts/{account_id}/people", { params, body: person }));
}

export async function updatePerson(personId: string, edit: Edit): Promise<void> {
  await server.PATCH("/api/people/{person_id}", { params: { path: { person_id: personId } }, body: edit });
}

/** One position of one account. */
export interface PositionId {
  account_id: string;
  position_id: string;
}

export function updatePosition(path: PositionId, edit: Edit): Promise<Person> {
  const address = "/api/accounts/{account_id}/positions/{position_id}";
  return answerOf(server.PATCH(address, { params: { path }, body: edit }));
}

export function fillSeat(path: PositionId, person: NewPerson): Promise<Person> {
  const address = "/api/accounts/{account_id}/positions/{position_id}/fill";
  return answerOf(server.POST(address, { params: { path }, body: person }));
}

export function movePosition(path: PositionId, managerId: string | null): Promise<Person> {
  const address = "/api/accounts/{account_id}/positions/{position_id}/move";
  return answerOf(server.POST(address, { params: { path }, body: { manager_id: managerId, line: "solid" } }));
}

export async function markLeft(path: PositionId, on: string): Promise<void> {
  const address = "/api/accounts/{account_id}/positions/{position_id}/leave";
  await server.POST(address, { params: { path }, body: { on } });
}

export async function removePosition(path: PositionId): Promise<void> {
  await server.DELETE("/api/accounts/{account_id}/positions/{position_id}", { params: { path } });
}

/** Several positions of one account. */
export interface PositionIds {
  account_id: string;
  position_ids: readonly string[];
}

/** Another superior for several (none: nobody is above them), or a further one by a dotted line. */
export function movePositions({ account_id, position_ids }: PositionIds, managerId: string | null, line: "solid" | "dotted"): Promise<People> {
  const body = { position_ids: [...position_ids], manager_id: managerId, line };
  return answerOf(server.POST("/api/accounts/{account_id}/positions/move", { params: { path: { account_id } }, body }));
}

/** Off the map; nothing about them is lost. */
export function unmapPositions({ account_id, position_ids }: PositionIds, below: boolean): Promise<People> {
  const body = { position_ids: [...position_ids], below };
  return answerOf(server.POST("/api/accounts/{account_id}/positions/unmap", { params: { path: { account_id } }, body }));
}

/** Back on the map. */
export function remapPositions({ account_id, position_ids }: PositionIds): Promise<People> {
  const body = { position_ids: [...position_ids] };
  return answerOf(server.POST("/api/accounts/{account_id}/positions/remap", { params: { path: { account_id } }, body }));
}

export async function endDotted(path: PositionId, managerId: string): Promise<void> {
  const address = "/api/accounts/{account_id}/positions/{position_id}/dotted/{manager_id}";
  await server.DELETE(address, { params: { path: { ...path, manager_id: managerId } } });
}

/** The other, who is the same, becomes part of this one; `take` names what the other knows better. */
export function mergePositions(path: PositionId, otherId: string, take: readonly string[]): Promise<Person> {
  const address = "/api/accounts/{account_id}/positions/{position_id}/merge";
  return answerOf(server.POST(address, { params: { path }, body: { other_id: otherId, take: [...take] } }));
}

export function undoChangeset(id: string): Promise<Changeset> {
  return answerOf(server.POST("/api/changesets/{changeset_id}/undo", { params: { path: { changeset_id: id } } }));
}

export function declineSuggestion(id: string): Promise<Changeset> {
  return answerOf(server.POST("/api/changesets/{changeset_id}/decline", { params: { path: { changeset_id: id } } }));
}

/** Take back one's own newest change that still counts. */
export function undoLast(): Promise<Undone> {
  return answerOf(server.POST("/api/undo"));
}

/** Bring back what one undid last. */
export function redoLast(): Promise<Undone> {
  return answerOf(server.POST("/api/redo"));
}

/** The same values for several things, decided on as they were at a point in history. */
export interface BulkEdit extends Edit {
  ids: readonly string[];
}

export function editAccounts(edits: readonly BulkEdit[]): Promise<Edited> {
  return answerOf(server.POST("/api/accounts/edit", { body: { edits: edits.map((edit) => ({ ...edit, ids: [...edit.ids] })) } }));
}

/** All accounts that fit, but the ones named. */
export function editAllAccounts(fitting: { query: string; filter: readonly string[] }, edit: BulkEdit): Promise<Edited> {
  const all = { ...edit, ids: [...edit.ids], all_but: { query: fitting.query, filter: [...fitting.filter] } };
  return answerOf(server.POST("/api/accounts/edit", { body: { edits: [all] } }));
}

export function editRows(accountId: string, edits: readonly BulkEdit[]): Promise<Edited> {
  const params = { path: { account_id: accountId } };
  const told = edits.map(({ ids, base_version, set }) => ({ position_ids: [...ids], base_version, set }));
  return answerOf(server.POST("/api/accounts/{account_id}/people/edit", { params, body: { edits: told } }));
}

export function leaveRows(accountId: string, ids: readonly string[], on: string): Promise<Edited> {
  const params = { path: { account_id: accountId } };
  return answerOf(server.POST("/api/accounts/{account_id}/people/leave", { params, body: { position_ids: [...ids], on } }));
}

export function removeRows(accountId: string, ids: readonly string[]): Promise<Edited> {
  const params = { path: { account_id: accountId } };
  return answerOf(server.POST("/api/accounts/{account_id}/people/remove", { params, body: { position_ids: [...ids] } }));
}

export interface NewView {
  name: string;
  scope: ViewScope;
  search: Record<string, unknown>;
  account_id?: string;
  shared: boolean;
}

export function saveView(view: NewView): Promise<SavedView> {
  return answerOf(server.POST("/api/views", { body: { ...view } }));
}

export function updateView(id: string, edit: Edit): Promise<SavedView> {
  return answerOf(server.PATCH("/api/views/{view_id}", { params: { path: { view_id: id } }, body: edit }));
}

export async function removeView(id: string): Promise<void> {
  await server.DELETE("/api/views/{view_id}", { params: { path: { view_id: id } } });
}
