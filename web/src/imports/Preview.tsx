import { useState } from "react";
import type { ImportPreview } from "../api/model";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Review } from "../reviews/Review";
import { Icon } from "../ui/Icon";
import { isUnsure } from "./columns";
import { MappingTable } from "./MappingTable";

interface PreviewProps {
  preview: ImportPreview;
  isPending: boolean;
  onMapping: (mapping: Readonly<Record<string, string>>) => void;
  onDone: () => void;
}

/** What the file would do: remarks, the columns as understood, and every row by outcome, to be accepted or declined. */
export function Preview({ preview, isPending, onMapping, onDone }: PreviewProps) {
  const isOpenAtFirst = isUnsure(preview);
  const [isMapping, setMapping] = useState(isOpenAtFirst);
  const counts = {
    added: preview.added,
    updated: preview.updated,
    conflicting: preview.conflicting,
    left: preview.left,
    unchanged: preview.unchanged,
    rejected: preview.rejected_count,
  };
  // while the file is read once more, what stands here is no longer what would be accepted
  return (
    <div className="contents" inert={isPending}>
      {preview.remarks.length > 0 && (
        <div className="notice care">
          <Icon name="alert" />
          <ul>
            {preview.remarks.map((remark) => (
              <li key={remark.code}>{tMaybe(`remark.${remark.code}`, { count: remark.count }) ?? `${remark.code.replaceAll("_", " ")}: ${formatNumber(remark.count)}`}</li>
            ))}
          </ul>
        </div>
      )}
      <section className="card-box">
        <header>
          <h2 className="grow">{t("import.columns")}</h2>
          {isOpenAtFirst && <span className="badge assumed">{t("import.look_at_columns")}</span>}
          <span className="caption tertiary">{t("import.columns_known", { count: preview.columns.filter((column) => column.field !== null).length, total: preview.columns.length })}</span>
          <button type="button" className="button small quiet" aria-expanded={isMapping} onClick={() => { setMapping(!isMapping); }}>{isMapping ? t("history.less") : t("import.change_columns")}</button>
        </header>
        {isMapping && <MappingTable columns={preview.columns} isPending={isPending} onMapping={onMapping} />}
      </section>
      <Review key={preview.changeset.id} changesetId={preview.changeset.id} counts={counts} onDone={onDone} />
    </div>
  );
}
