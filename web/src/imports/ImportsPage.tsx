import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { historyQuery, keys } from "../api/queries";
import { Topbar } from "../frame/Topbar";
import { ChangesetItem } from "../history/ChangesetItem";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { say } from "../ui/toasts";
import { JobView } from "./JobView";
import { OwnJobs } from "./OwnJobs";
import { ANY, refusalOf, whatIn } from "./refusal";
import { SendingBox } from "./SendingBox";
import { send, useSending, whenArrived } from "./sending";

/** A file comes in, its preview is looked at, and what is accepted becomes history. */
export function ImportsPage() {
  const { job, account } = useSearch({ from: "/imports" });
  const navigate = useNavigate();
  const client = useQueryClient();
  const sending = useSending();
  useEffect(() => whenArrived((arrived) => {
    client.setQueryData(keys.job(arrived.id), arrived);
    void navigate({ to: "/imports", search: { job: arrived.id } });
  }), [client, navigate]);
  return (
    <>
      <Topbar title={t("nav.imports")} />
      <div className="scroll page" tabIndex={0}>
        <div className="page-column wide">
          {sending !== null && <SendingBox sending={sending} />}
          {sending === null && job !== undefined && <JobView key={job} id={job} />}
          {sending === null && job === undefined && (
            <>
              <Choose account={account ?? ""} />
              <OwnJobs />
              <RecentImports />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Choose({ account }: { account: string }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined): void => {
    if (file === undefined) return;
    const refusal = refusalOf(file);
    if (refusal === null) send(file, { account, what: whatIn(file.name, false) });
    else say(t(`import.refused_${refusal}`));
  };
  return (
    <div className="drop-target">
      <Icon name="imports" />
      <h2>{t("import.title")}</h2>
      <p className="secondary" style={{ maxWidth: 440 }}>{t("import.explained")}</p>
      <input ref={input} type="file" hidden data-testid="file" accept={ANY.join(",")} onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ""; }} />
      <Button look="primary" icon="file" onPress={() => { input.current?.click(); }}>{t("import.choose")}</Button>
      <span className="caption tertiary">{t("import.drop_kinds")}</span>
    </div>
  );
}

function RecentImports() {
  const history = useInfiniteQuery(historyQuery(null));
  const undo = useUndo();
  const imports = history.data?.pages.flatMap((page) => page.items).filter((item) => item.verb === "import") ?? [];
  if (imports.length === 0) return null;
  return (
    <section className="card-box">
      <header><h2>{t("import.recent")}</h2></header>
      <ol>
        {imports.slice(0, 10).map((item) => <ChangesetItem key={item.id} changeset={{ ...item, changes: [] }} onUndo={() => void undo(item.id)} />)}
      </ol>
    </section>
  );
}
