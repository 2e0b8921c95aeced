import type { Change } from "../api/model";
import { t, tMaybe } from "../language/language";
import { fieldName, tellHeld, useVocabulary } from "../stakes/vocabulary";
import { fieldWord, spokenFields, tellValue } from "./tell";

/** Logged changes, entity by entity: each field before and after. */
export function FieldChanges({ changes }: { changes: readonly Change[] }) {
  useVocabulary();
  return (
    <div style={{ margin: "8px 0 4px 24px", overflowX: "auto" }}>
      <table className="table compact" style={{ tableLayout: "auto" }}>
        <tbody>
          {changes.flatMap((change) => {
            const fields = spokenFields(change.before, change.after);
            return fields.map(([field, before, after], index) => (
              <tr key={`${change.entity_id}/${field}`}>
                {index === 0 && (
                  <td rowSpan={fields.length} className="wraps" style={{ verticalAlign: "top", width: "30%" }}>
                    <span className="strong">{change.label === "" ? t("value.nameless") : change.label}</span>
                    <span className="sub">{stated(change) ?? tMaybe(`kind.${change.kind}`) ?? change.kind} · {whatHappened(change)}</span>
                  </td>
                )}
                <td className="wraps tertiary" style={{ width: "25%" }}>{fieldWord(field)}</td>
                <td className="wraps">
                  {change.before !== null && <><s className="tertiary">{tellValue(before)}</s> → </>}
                  <span>{change.after === null ? t("value.none") : tellValue(after)}</span>
                </td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Which statement it was, where it was one: "Stance: Supporter". */
function stated({ kind, before, after }: Change): string | undefined {
  const { field, value } = { ...before, ...after };
  return kind === "assessment" && typeof field === "string" ? `${fieldName(field)}: ${tellHeld(field, value)}` : undefined;
}

function whatHappened(change: Change): string {
  if (change.before === null || Object.keys(change.before).length === 0) return t("change.created");
  return change.after === null ? t("change.removed") : t("change.changed");
}
