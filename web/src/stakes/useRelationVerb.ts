import type { Relationship } from "../api/model";
import { endRelationship, type Ground, relate, removeRelationship, standByRelationship, updateRelationship } from "../api/stakes";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { say } from "../ui/toasts";
import type { RelationValues } from "./relationDraft";
import { relationWord } from "./relations";

/** What can be done to a relationship. */
export type RelationDeed =
  | { do: "draw"; values: RelationValues; ground: Ground; names: { from: string; to: string } }
  | { do: "change"; tie: Relationship; base: number; set: Partial<RelationValues>; ground: Ground | null }
  | { do: "stand_by"; tie: Relationship; ground: Ground }
  | { do: "end"; tie: Relationship; on: string }
  | { do: "remove"; tie: Relationship };

/** Do it, say what was done, and offer the way back. */
export function useRelationVerb(accountId: string, onDone?: () => void) {
  const undo = useUndo();
  return useVerb(
    async (deed: RelationDeed) => { await done(accountId, deed); return deed; },
    (deed) => {
      say(told(deed), { label: t("action.undo"), run: () => void undo() });
      onDone?.();
    },
  );
}

async function done(accountId: string, deed: RelationDeed): Promise<void> {
  if (deed.do === "draw") {
    const { from_id, to_id, relation, strength, formal, note, valid_from: since } = deed.values;
    if (from_id !== null && to_id !== null) await relate(accountId, { from_id, to_id, relation, strength, formal, note, since }, deed.ground);
    return;
  }
  const path = { account_id: accountId, relationship_id: deed.tie.id };
  if (deed.do === "change") {
    if (Object.keys(deed.set).length > 0) await updateRelationship(path, { base_version: deed.base, set: deed.set });
    if (deed.ground !== null) await standByRelationship(path, deed.ground);
  } else if (deed.do === "stand_by") await standByRelationship(path, deed.ground);
  else if (deed.do === "end") await endRelationship(path, deed.on);
  else await removeRelationship(path);
}

function told(deed: RelationDeed): string {
  if (deed.do === "draw") return t("relation.drawn", { who: deed.names.from, relation: relationWord(deed.values.relation, true), whom: deed.names.to });
  const names = { from: deed.tie.start.name, to: deed.tie.end.name };
  if (deed.do === "change") return t("relation.changed", names);
  if (deed.do === "stand_by") return deed.ground.confirmation === "disputed" ? t("relation.doubted", names) : t("relation.confirmed", names);
  return deed.do === "end" ? t("relation.ended", names) : t("relation.removed", names);
}
