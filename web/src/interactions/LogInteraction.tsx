import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { logInteraction, updateInteraction } from "../api/interactions";
import { membersQuery } from "../api/matrices";
import type { Account, Interaction, Person } from "../api/model";
import { sessionQuery } from "../api/queries";
import { useVerb } from "../api/useVerb";
import { useUndo } from "../history/useUndo";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { MomentField } from "../ui/DayField";
import { Dialog } from "../ui/Dialog";
import { ChoiceField, TextArea, TextField } from "../ui/fields";
import { Icon } from "../ui/Icon";
import { ErrorNotice } from "../ui/states";
import { say } from "../ui/toasts";
import { changesIn, draftOf, emptyDraft, type MetDraft, requestOf, withForm } from "./draft";
import { ParticipantsField } from "./ParticipantsField";
import { DIRECTIONS, directionWord, FORM_ICONS, FORMS, formWord, SENTIMENTS, sentimentWord } from "./words";

interface LogInteractionProps {
  account: Account;
  people: readonly Person[];
  /** What was logged, to be changed; without it something new is. */
  met?: Interaction;
  /** Whose panel is open: probably it was with them. */
  about?: Person | undefined;
  onClose: () => void;
}

/** Log by hand that somebody was in touch, or change what was logged. */
export function LogInteraction({ account, people, met, about, onClose }: LogInteractionProps) {
  const members = useQuery(membersQuery).data ?? [];
  const me = useQuery(sessionQuery).data?.member;
  const [now] = useState(() => `${new Date().toISOString().slice(0, 16)}Z`);
  const [before] = useState<MetDraft>(() =>
    met === undefined
      ? emptyDraft(now, me === undefined ? null : { said: me.id, name: me.name }, about?.person_id == null ? [] : [{ said: about.person_id, name: about.name }])
      : draftOf(met),
  );
  const [draft, setDraft] = useState(before);
  const undo = useUndo();
  const save = useVerb(
    () => (met === undefined ? logInteraction(account.id, requestOf(draft)) : updateInteraction(account.id, met.id, { base_version: met.version, set: changesIn(before, draft) })),
    () => {
      say(t(met === undefined ? "interactions.logged" : "interactions.changed"), { label: t("action.undo"), run: () => void undo() });
      onClose();
    },
  );
  const isDirty = Object.keys(changesIn(before, draft)).length > 0;
  const submit = (): void => { if (draft.theirs.length > 0 && (met === undefined || isDirty)) save.mutate(undefined); };
  const put = (parts: Partial<MetDraft>): void => { setDraft({ ...draft, ...parts }); };
  const ours = members.map(({ id, name }) => ({ said: id, name }));
  return (
    <Dialog
      title={t(met === undefined ? "interactions.log" : "interactions.edit")}
      wide
      isOpen
      isDirty={isDirty}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={draft.theirs.length === 0 || save.isPending || (met !== undefined && !isDirty)} onPress={submit}>{t(met === undefined ? "interactions.log_do" : "action.save")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} onRetry={submit} isKept />}
      <div className="segmented forms" role="group" aria-label={t("interactions.form")}>
        {FORMS.map((form) => <button key={form} type="button" aria-pressed={form === draft.form} onClick={() => { setDraft(withForm(draft, form)); }}><Icon name={FORM_ICONS[form]} />{formWord(form)}</button>)}
      </div>
      <ParticipantsField label={t("interactions.theirs")} hint={t("interactions.theirs_hint")} value={draft.theirs} people={people} autoFocus={draft.theirs.length === 0} onChange={(theirs) => { put({ theirs }); }} />
      <div className="field" role="group" aria-label={t("interactions.ours")}>
        <span className="label">{t("interactions.ours")}</span>
        <span className="chips">
          {[...ours, ...draft.ours.filter(({ said }) => !ours.some((one) => one.said === said))].map((one) => {
            const isThere = draft.ours.some(({ said }) => said === one.said);
            return <button key={one.said} type="button" className="filter" aria-pressed={isThere} onClick={() => { put({ ours: isThere ? draft.ours.filter(({ said }) => said !== one.said) : [...draft.ours, one] }); }}>{one.name}</button>;
          })}
        </span>
      </div>
      <div className="fields-2">
        <MomentField label={t("interactions.when")} value={draft.at} max={draft.at > now ? draft.at : now} onChange={(at) => { put({ at }); }} />
        <ChoiceField label={t("interactions.direction")} value={draft.direction} onChange={(direction) => { put({ direction: direction as MetDraft["direction"] }); }} options={DIRECTIONS.map((each) => ({ value: each, label: directionWord(each) }))} />
      </div>
      <TextField label={t("interactions.subject")} value={draft.subject} onChange={(subject) => { put({ subject }); }} />
      <TextField label={t("interactions.outcome")} value={draft.outcome} onChange={(outcome) => { put({ outcome }); }} />
      <ChoiceField label={t("interactions.felt")} value={draft.sentiment} onChange={(sentiment) => { put({ sentiment: sentiment as MetDraft["sentiment"] }); }} options={SENTIMENTS.map((each) => ({ value: each, label: sentimentWord(each) }))} />
      <TextArea label={t("field.note")} value={draft.note} onChange={(note) => { put({ note }); }} />
    </Dialog>
  );
}
