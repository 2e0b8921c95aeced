import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { Account } from "../api/model";
import { MAILS, refusalOf } from "../imports/refusal";
import { send } from "../imports/sending";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/fields";
import { Icon } from "../ui/Icon";
import { say } from "../ui/toasts";

/** A mailbox, calendar or list of calls, dropped anywhere or chosen here: who was in touch with whom is read from it. */
export function ImportInteractions({ account }: { account: Account }) {
  const input = useRef<HTMLInputElement>(null);
  const [ours, setOurs] = useState("");
  const navigate = useNavigate();
  const choose = (file: File | undefined): void => {
    if (file === undefined) return;
    const refusal = refusalOf(file, MAILS);
    if (refusal !== null) {
      say(t(`import.refused_${refusal}`));
      return;
    }
    send(file, { account: account.id, what: "interactions", ours });
    void navigate({ to: "/imports" });
  };
  return (
    <section className="card-box" aria-label={t("interactions.import")}>
      <header><Icon name="imports" /><h2 className="grow">{t("interactions.import")}</h2></header>
      <div className="content asked">
        <p className="secondary">{t("interactions.import_why")}</p>
        <TextField label={t("interactions.our_domains")} hint={t("interactions.our_domains_hint")} value={ours} onChange={setOurs} />
        <input ref={input} type="file" hidden data-testid="mailbox" accept={MAILS.join(",")} onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ""; }} />
        <Button icon="file" onPress={() => { input.current?.click(); }}>{t("import.choose")}</Button>
        <span className="caption tertiary">{t("interactions.import_kinds")}</span>
      </div>
    </section>
  );
}
