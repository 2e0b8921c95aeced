import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Failure } from "../api/failure";
import type { InteractionsDone, Job } from "../api/model";
import { useUndo } from "../history/useUndo";
import { formatNumber } from "../language/formats";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/fields";
import { Icon } from "../ui/Icon";
import { Empty, ErrorNotice } from "../ui/states";
import { fileSent, send } from "./sending";

const IS_ID = /^[0-9a-f]{32}$/;

/** A mailbox, calendar or list that was read: what is recorded now, what was left out and why, who is nobody's yet. */
export function MetJob({ job, onLeave }: { job: Job; onLeave: () => void }) {
  if (job.state === "cancelled") return <Empty title={t("job.cancelled")} actions={<Button onPress={onLeave}>{t("import.another")}</Button>}>{t("job.cancelled_why")}</Empty>;
  return (
    <section className="card-box" aria-label={job.name}>
      <header>
        <Icon name="file" />
        <h2 className="grow cut" title={job.name}><bdi>{job.name}</bdi></h2>
        <Button small look="quiet" onPress={onLeave}>{t("import.another")}</Button>
      </header>
      {job.error !== null && <div className="content"><ErrorNotice error={new Failure(400, job.error.code, job.error.message, job.error.params)} />{job.error.params.field === "ours" && <SayOurs job={job} />}</div>}
      {job.interactions !== null && <Done done={job.interactions} account={accountOf(job)} />}
    </section>
  );
}

/** The account that was named: by its id where the file was dropped on its page. */
function accountOf(job: Job): string {
  return typeof job.asked.account === "string" ? job.asked.account : "";
}

/** Nobody has said yet who of them is ours: say it, and the same file is read again. */
function SayOurs({ job }: { job: Job }) {
  const [ours, setOurs] = useState("");
  const file = fileSent(job.name);
  if (file === null) return <p className="secondary">{t("interactions.choose_again")}</p>;
  return (
    <form className="row" onSubmit={(event) => { event.preventDefault(); if (ours.trim() !== "") send(file, { account: accountOf(job), what: "interactions", ours }); }}>
      <TextField label={t("interactions.our_domains")} hint={t("interactions.our_domains_hint")} autoFocus value={ours} onChange={setOurs} />
      <Button type="submit" look="primary" isDisabled={ours.trim() === ""}>{t("interactions.read_again")}</Button>
    </form>
  );
}

function Done({ done, account }: { done: InteractionsDone; account: string }) {
  const undo = useUndo();
  const { changeset, suggestion } = done;
  const aside = Object.entries(done.aside).filter(([, count]) => count > 0);
  const counts = [
    { id: "added", word: t("interactions.added", { count: done.added }), count: done.added },
    { id: "known", word: t("interactions.known", { count: done.known }), count: done.known },
    { id: "people", word: t("interactions.people", { count: done.people }), count: done.people },
    { id: "strangers", word: t("interactions.stranger_count", { count: done.strangers }), count: done.strangers },
  ];
  return (
    <div className="content asked">
      <div className="outcomes">
        {counts.map(({ id, word, count }) => <div key={id} className="outcome"><b>{formatNumber(count)}</b>{word}</div>)}
      </div>
      {done.added === 0 && <p className="secondary">{t("interactions.nothing_new")}</p>}
      {(aside.length > 0 || done.rejected_count > 0) && (
        <div className="notice care">
          <Icon name="alert" />
          <ul>
            {aside.map(([reason, count]) => <li key={reason}>{tMaybe(`aside.${reason}`, { count }) ?? `${reason.replaceAll("_", " ")}: ${formatNumber(count)}`}</li>)}
            {done.rejected_count > 0 && <li>{t("interactions.rejected", { count: done.rejected_count })}</li>}
            {done.rejected.slice(0, 5).map(({ line, reason }) => <li key={line} className="caption">{t("interactions.rejected_line", { line, reason })}</li>)}
          </ul>
        </div>
      )}
      <div className="row wrap">
        {IS_ID.test(account) && <Link className="button primary" to="/accounts/$accountId/interactions" params={{ accountId: account }}>{t("interactions.look")}</Link>}
        {suggestion !== null && <Link className="button" to="/suggestions" search={{ open: suggestion.id }}>{t("interactions.offer_strangers", { count: done.strangers })}</Link>}
        {changeset !== null && <Button look="quiet" onPress={() => void undo(changeset.id)}>{t("action.undo")}</Button>}
      </div>
    </div>
  );
}
