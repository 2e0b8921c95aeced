import type { Onlooker } from "../api/model";
import { t } from "../language/language";

/** One of us who has the account open, and what there is to say of it. */
export interface Face {
  name: string;
  told: string;
  isEditing: boolean;
}

/** One face for each of us, however many windows; somebody of the reader's own name is somebody else. */
export function facesOf(others: readonly Onlooker[]): Face[] {
  const faces = new Map<string, Face>();
  for (const { name, you, editing } of others) {
    const key = `${String(you)}/${name}`;
    const isEditing = editing || faces.get(key)?.isEditing === true;
    const word = you ? (isEditing ? "presence.you_editing" : "presence.you") : isEditing ? "presence.editing" : "presence.looking";
    faces.set(key, { name, told: t(word, { name }), isEditing });
  }
  return [...faces.values()];
}
