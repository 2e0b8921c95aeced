import type { Onlooker } from "../api/model";
import { t } from "../language/language";
import { Avatar } from "../ui/signs";
import { facesOf } from "./faces";

const SHOWN = 4;

/** Who else has the account open: one face for each of us, however many windows. */
export function Onlookers({ others }: { others: readonly Onlooker[] }) {
  const faces = facesOf(others);
  if (faces.length === 0) return null;
  return (
    <span className="onlookers" role="group" aria-label={t("presence.here")}>
      {faces.slice(0, SHOWN).map((face) => (
        <span key={face.told} role="img" aria-label={face.told} title={face.told} className={face.isEditing ? "face editing" : "face"}>
          <Avatar name={face.name} size="small" ours />
        </span>
      ))}
      {faces.length > SHOWN && <span className="caption secondary" title={faces.slice(SHOWN).map(({ told }) => told).join("\n")}>+{faces.length - SHOWN}</span>}
    </span>
  );
}

/** Those who have the same panel open, in one sentence. */
export function AlsoHere({ others, positionId }: { others: readonly Onlooker[]; positionId: string }) {
  const faces = facesOf(others.filter(({ position_id }) => position_id === positionId));
  if (faces.length === 0) return null;
  return (
    <p className="also-here caption secondary" role="status">
      {faces.map((face) => face.told).join(" · ")}
    </p>
  );
}
