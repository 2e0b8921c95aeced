import type { Person } from "../api/model";

/** What a dialog of the map asks about. */
export type Asking =
  | { ask: "add"; managerId: string | null }
  | { ask: "edit" | "fill"; person: Person }
  | { ask: "move"; ids: readonly string[]; line: "solid" | "dotted" }
  | { ask: "leave" | "unmap"; ids: readonly string[] }
  | { ask: "merge"; id: string; otherId: string | null }
  | { ask: "circle"; ids: readonly string[]; managerId: string };

/** What a menu is about, and where it opens. */
export interface MenuAsked {
  about: { is: "person"; id: string } | { is: "several"; ids: readonly string[] } | { is: "stack"; id: string } | { is: "map" };
  clientX: number;
  clientY: number;
}
