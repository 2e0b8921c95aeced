import { useEffect, useRef, useState } from "react";
import { Failure } from "../api/failure";
import type { Account, ImportPreview } from "../api/model";
import { previewImport } from "../api/jobs";
import { declineSuggestion } from "../api/verbs";
import { useVerb } from "../api/useVerb";
import { Preview } from "../imports/Preview";
import { formatNumber } from "../language/formats";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNotice } from "../ui/states";
import { headed } from "./pasted";

interface PastePeopleProps {
  account: Account;
  /** Rows with tabs between their cells. */
  text: string;
  onClose: () => void;
}

type Mapping = Readonly<Record<string, string>>;

/** Pasted rows go the way of every import: read, previewed, and applied when somebody says so; undone like one, too. */
export function PastePeople({ account, text, onClose }: PastePeopleProps) {
  const rows = text.split("\n").length;
  const ask = (pasted: string, mapping: Mapping): Promise<ImportPreview> => {
    const file = new File([pasted], t("people.pasted_file"), { type: "text/tab-separated-values" });
    return previewImport(file, { account: account.id, asOf: "", profile: "", mapping });
  };
  const preview = useVerb(async (mapping: Mapping) => {
    try {
      return await ask(text, mapping);
    } catch (error) {
      // no heading is understood: the first row is somebody, and the columns stand in the order of the list
      if (!(error instanceof Failure) || !Array.isArray(error.params.headings)) throw error;
      const own = headed(text);
      return await ask(own.text, { ...own.mapping, ...mapping });
    }
  });
  const withdraw = useVerb(declineSuggestion);
  const [isDone, setDone] = useState(false);
  const begun = useRef(false);
  const { mutate } = preview;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    mutate({});
  }, [mutate]);
  const drop = (): void => {
    // what nobody has decided on must not wait among the suggestions
    if (preview.data !== undefined && !isDone) withdraw.mutate(preview.data.changeset.id);
  };
  const close = (): void => {
    drop();
    onClose();
  };
  return (
    <Dialog title={t("people.paste_title", { name: account.name })} isOpen wide onClose={close}>
      {preview.isPending && <p role="status" className="secondary">{t("people.paste_reading", { count: formatNumber(rows) })}</p>}
      {preview.isError && <ErrorNotice error={preview.error} />}
      {preview.isError && <div className="row"><Button onPress={() => { mutate({}); }} icon="reload">{t("action.retry")}</Button></div>}
      {preview.isSuccess && (
        <Preview
          key={preview.data.changeset.id}
          preview={preview.data}
          isPending={preview.isPending}
          onMapping={(mapping) => { drop(); mutate(mapping); }}
          onDone={() => { setDone(true); onClose(); }}
        />
      )}
    </Dialog>
  );
}
