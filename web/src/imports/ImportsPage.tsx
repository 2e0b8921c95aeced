import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { historyQuery } from "../api/queries";
import { declineSuggestion, previewImport, type ImportAsked } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { Topbar } from "../frame/Topbar";
import { ChangesetItem } from "../history/ChangesetItem";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import { say } from "../ui/toasts";
import { AskedForm } from "./AskedForm";
import { Preview } from "./Preview";
import { refusalOf, stage, useStaged } from "./staged";

type Asked = Omit<ImportAsked, "file">;

/** A file comes in, its preview is looked at, and what is accepted becomes history. */
export function ImportsPage() {
  const file = useStaged();
  return (
    <>
      <Topbar title={t("nav.imports")} />
      <div className="scroll page">
        <div className="page-column">
          {file === null ? <Choose /> : <Review key={`${file.name}/${String(file.lastModified)}/${String(file.size)}`} file={file} />}
          {file === null && <RecentImports />}
        </div>
      </div>
    </>
  );
}

function Choose() {
  const input = useRef<HTMLInputElement>(null);
  const choose = (file: File | undefined): void => {
    if (file === undefined) return;
    const refusal = refusalOf(file);
    if (refusal === null) stage(file);
    else say(t(`import.refused_${refusal}`));
  };
  return (
    <div className="drop-target">
      <Icon name="imports" />
      <h2>{t("import.title")}</h2>
      <p className="secondary" style={{ maxWidth: 440 }}>{t("import.explained")}</p>
      <input ref={input} type="file" hidden data-testid="file" accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,.ods,.json,.zip" onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ""; }} />
      <Button look="primary" icon="file" onPress={() => { input.current?.click(); }}>{t("import.choose")}</Button>
      <span className="caption tertiary">{t("import.drop_kinds")}</span>
    </div>
  );
}

function Review({ file }: { file: File }) {
  const search = useSearch({ from: "/imports" });
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>({ account: search.account ?? "", asOf: "", profile: "", mapping: {} });
  const [progress, setProgress] = useState(0);
  const preview = useVerb((wanted: Asked) => previewImport({ ...wanted, file }, setProgress));
  const withdraw = useVerb(declineSuggestion);
  const begun = useRef(false);
  const { mutate } = preview;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate(asked);
  }, [mutate, asked]);
  const again = (wanted: Asked): void => {
    setAsked(wanted);
    setProgress(0);
    // the preview before it is out of date: it must not wait among the suggestions
    if (preview.data !== undefined) withdraw.mutate(preview.data.changeset.id);
    preview.mutate(wanted);
  };
  const leave = (): void => {
    stage(null);
    void navigate({ to: "/imports", search: {} });
  };
  return (
    <>
      <AskedForm file={file} asked={asked} preview={preview.data} error={preview.error} isPending={preview.isPending} progress={progress} onPreview={again} onLeave={leave} />
      {preview.data !== undefined && (
        <Preview
          key={preview.data.changeset.id}
          preview={preview.data}
          onMapping={(mapping) => { again({ ...asked, mapping }); }}
          onDone={leave}
        />
      )}
    </>
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
