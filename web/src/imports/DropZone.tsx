import { useMatches, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keys } from "../api/queries";
import type { Account } from "../api/model";
import { t } from "../language/language";
import { Icon } from "../ui/Icon";
import { say } from "../ui/toasts";
import { fileOfDrop, whatIn } from "./refusal";
import { send } from "./sending";

/** A file may be dropped anywhere in the app; on an account's page it is about that account. */
export function DropZone() {
  const [isOver, setOver] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { accountId } = useParams({ strict: false });
  const { account: asked } = useSearch({ strict: false });
  const isAmongInteractions = useMatches().at(-1)?.routeId === "/accounts/$accountId/interactions";
  useEffect(() => {
    let depth = 0;
    const bearsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
    const enter = (event: DragEvent): void => {
      if (!bearsFile(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!bearsFile(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const over = (event: DragEvent): void => {
      if (bearsFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!bearsFile(event) || event.dataTransfer === null) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const file = fileOfDrop(event.dataTransfer);
      if (typeof file === "string") {
        say(t(`import.refused_${file}`));
      } else if (isFormOpen()) {
        say(t("import.refused_form"));
      } else {
        const account = accountId === undefined ? undefined : client.getQueryData<Account>(keys.account(accountId));
        const what = whatIn(file.name, isAmongInteractions);
        send(file, { account: (what === "people" ? account?.name : accountId) ?? asked ?? "", what });
        void navigate({ to: "/imports" });
      }
    };
    const heard = { dragenter: enter, dragleave: leave, dragover: over, drop };
    for (const [name, listener] of Object.entries(heard)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(heard)) window.removeEventListener(name, listener as EventListener);
    };
  }, [navigate, client, accountId, asked, isAmongInteractions]);
  if (!isOver) return null;
  return (
    <div className="veil drop-veil" aria-hidden="true">
      <div className="drop-frame">
        <Icon name="imports" />
        <b>{t("import.drop_here")}</b>
        <span className="secondary">{t("import.drop_kinds")}</span>
      </div>
    </div>
  );
}

/** To follow a file somewhere else would throw away what a form holds. */
function isFormOpen(): boolean {
  return document.querySelector("[role=dialog] form, .dialog, .note-form") !== null;
}
