import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, server } from "../api/client";
import { keys } from "../api/queries";
import type { ImportPreview } from "../api/model";
import type { ImportAsked } from "../api/verbs";
import { today } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/fields";
import { Icon } from "../ui/Icon";
import { ErrorNotice } from "../ui/states";

type Asked = Omit<ImportAsked, "file">;

interface AskedFormProps {
  file: File;
  asked: Asked;
  preview: ImportPreview | undefined;
  error: Error | null;
  isPending: boolean;
  /** Share of the file that has gone out. */
  progress: number;
  onPreview: (asked: Asked) => void;
  onLeave: () => void;
}

/** Which file, for which account, as of when; and how it was understood. */
export function AskedForm({ file, asked, preview, error, isPending, progress, onPreview, onLeave }: AskedFormProps) {
  const [draft, setDraft] = useState(asked);
  const names = useQuery({
    queryKey: [...keys.accounts, "names"],
    queryFn: async () => (await answerOf(server.GET("/api/accounts", { params: { query: { limit: 500 } } }))).items.map((account) => account.name),
  });
  const isChanged = draft.account !== asked.account || draft.asOf !== asked.asOf;
  return (
    <section className="card-box">
      <header>
        <Icon name="file" />
        <h2 className="grow cut" title={file.name}>{file.name}</h2>
        {preview !== undefined && !isPending && <Recognised preview={preview} />}
        <Button small look="quiet" onPress={onLeave}>{t("import.another")}</Button>
      </header>
      <form
        className="content"
        style={{ display: "flex", flexDirection: "column", gap: 12 }}
        onSubmit={(event) => { event.preventDefault(); onPreview({ ...asked, account: draft.account.trim(), asOf: draft.asOf }); }}
      >
        <div style={{ display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr) auto", gap: 12, alignItems: "end" }}>
          <TextField label={t("import.account")} list={names.data ?? []} value={draft.account} onChange={(account) => { setDraft({ ...draft, account }); }} />
          <TextField label={t("import.as_of")} type="date" max={today()} value={draft.asOf} onChange={(asOf) => { setDraft({ ...draft, asOf }); }} />
          <Button type="submit" look={isChanged || error !== null ? "primary" : "plain"} isDisabled={isPending}>{t("import.preview_again")}</Button>
        </div>
        <p className="caption tertiary">{t("import.form_hint")}</p>
        {isPending && (
          <div role="status">
            <div className="progress"><i style={{ width: `${String(Math.round(progress * 100))}%` }} /></div>
            <p className="caption tertiary" style={{ marginTop: 4 }}>{progress < 1 ? t("import.sending", { percent: Math.round(progress * 100) }) : t("import.reading")}</p>
          </div>
        )}
        {error !== null && !isPending && <ErrorNotice error={error} />}
      </form>
    </section>
  );
}

function Recognised({ preview }: { preview: ImportPreview }) {
  return (
    <span className="caption tertiary">
      {[tMaybe(`profile.${preview.profile.name}`) ?? preview.profile.title, preview.encoding?.toUpperCase(), t("import.rows_read", { count: preview.rows_read })].filter(Boolean).join(" · ")}
    </span>
  );
}
