import { useState } from "react";
import { fieldWord } from "../history/tell";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import type { Column } from "./columns";

/** What a column can mean, in the order of use; the server's own names. */
const FIELDS = [
  "name", "given_name", "middle_name", "family_name", "title", "company", "division", "department", "unit", "team", "manager",
  "manager_name", "manager_email", "manager_key", "manager_role", "dotted_manager", "key", "email", "phone", "url", "location",
  "city", "country", "language", "grade", "seniority", "function", "headcount", "since", "until", "as_of", "company_domain",
  "company_key", "duns", "lei", "kind", "deleted", "note", "post_note", "kept", "ignored",
] as const; // prettier-ignore

interface MappingTableProps {
  columns: readonly Column[];
  isPending: boolean;
  onMapping: (mapping: Readonly<Record<string, string>>) => void;
}

/** Every column with a few of its cells and its meaning, which can be changed; then the preview is made again. */
export function MappingTable({ columns, isPending, onMapping }: MappingTableProps) {
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const isChanged = Object.keys(changed).length > 0;
  return (
    <>
      <div className="mapping" tabIndex={0} role="region" aria-label={t("import.columns")}>
        <table className="table compact">
          <thead>
            <tr>
              <th style={{ width: "24%" }}>{t("import.heading")}</th>
              <th>{t("import.cells")}</th>
              <th style={{ width: 184 }}>{t("import.meaning")}</th>
              <th style={{ width: "24%" }}>{t("import.found_how")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, index) => (
              <tr key={`${column.heading}/${String(index)}`}>
                <td><bdi className="cut strong" title={column.heading}>{column.heading}</bdi></td>
                <td><span className="cut secondary" dir="auto">{column.sample.filter((cell) => cell !== "").slice(0, 3).join(" · ")}</span></td>
                <td>
                  <select
                    className="input small"
                    aria-label={t("import.meaning_of", { heading: column.heading })}
                    value={changed[column.heading] ?? column.field ?? "ignored"}
                    onChange={(event) => { setChanged({ ...changed, [column.heading]: event.target.value }); }}
                  >
                    {FIELDS.map((field) => <option key={field} value={field}>{fieldWord(field)}</option>)}
                  </select>
                </td>
                <td><span className="cut caption secondary">{howFound(column, column.heading in changed)}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="content row">
        <span className="grow caption tertiary">{t("import.mapping_hint")}</span>
        <Button look={isChanged ? "primary" : "plain"} isDisabled={!isChanged || isPending} onPress={() => { onMapping(changed); }}>{t("import.preview_again")}</Button>
      </div>
    </>
  );
}

/** How the meaning was found; a column that tells of stakeholders says of what. */
function howFound({ found, judged }: Column, isSaid: boolean): string {
  if (isSaid) return t("found.user");
  if (judged !== null) return t("found.judged", { field: fieldWord(judged) });
  return tMaybe(`found.${found}`) ?? found;
}
