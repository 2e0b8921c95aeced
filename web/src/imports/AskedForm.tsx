import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, server } from "../api/client";
import type { ImportHow } from "../api/jobs";
import { keys } from "../api/queries";
import type { ImportPreview, Job } from "../api/model";
import { formatDay, today } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { DayField } from "../ui/DayField";
import { TextField } from "../ui/fields";
import { Icon } from "../ui/Icon";

interface AskedFormProps {
  job: Job;
  how: ImportHow;
  isPending: boolean;
  onAgain: (how: ImportHow) => void;
  onLeave: () => void;
}

/** Which file, for which account, as of when; and how it was understood. */
export function AskedForm({ job, how, isPending, onAgain, onLeave }: AskedFormProps) {
  const [draft, setDraft] = useState(how);
  const names = useQuery({
    queryKey: [...keys.accounts, "names"],
    queryFn: async () => (await answerOf(server.GET("/api/accounts", { params: { query: { limit: 500 } } }))).items.map((account) => account.name),
  });
  const named = draft.asOf === "" ? (job.preview?.day_named ?? null) : null;
  const isChanged = draft.account !== how.account || draft.asOf !== how.asOf;
  return (
    <section className="card-box" aria-label={job.name}>
      <header>
        <Icon name="file" />
        <h2 className="grow cut" title={job.name}><bdi>{job.name}</bdi></h2>
        {job.preview !== null && <Recognised preview={job.preview} />}
        <Button small look="quiet" onPress={onLeave}>{t("import.another")}</Button>
      </header>
      <form className="content asked" onSubmit={(event) => { event.preventDefault(); onAgain({ ...draft, account: draft.account.trim() }); }}>
        <div className="asked-fields">
          <TextField label={t("import.account")} list={names.data ?? []} value={draft.account} onChange={(account) => { setDraft({ ...draft, account }); }} />
          <DayField label={t("import.as_of")} max={today()} value={draft.asOf} onChange={(asOf) => { setDraft({ ...draft, asOf }); }} />
          <Button type="submit" look={isChanged || job.preview === null ? "primary" : "plain"} isDisabled={isPending}>{t("import.preview_again")}</Button>
        </div>
        {named !== null && (
          <p className="caption">
            {t("import.day_named", { day: formatDay(named) })}{" "}
            <Button small isDisabled={isPending} onPress={() => { setDraft({ ...draft, asOf: named }); onAgain({ ...draft, account: draft.account.trim(), asOf: named }); }}>{t("import.take_day")}</Button>
          </p>
        )}
        <p className="caption tertiary">{t("import.form_hint")}</p>
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
