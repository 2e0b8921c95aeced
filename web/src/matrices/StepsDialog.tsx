import { useState } from "react";
import { defineSteps, type StepDefinition } from "../api/matrices";
import type { RaciStep } from "../api/model";
import { useVerb } from "../api/useVerb";
import { LANGUAGES, spokenLanguage, t } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNotice } from "../ui/states";
import { keyFor } from "./raci";

interface Draft {
  /** None while the step is new. */
  key: string | null;
  name: Record<string, string>;
}

interface StepsDialogProps {
  steps: readonly RaciStep[];
  onClose: () => void;
}

/** The steps of a decision, for the whole workspace: named in each language, put in order, added and taken away. */
export function StepsDialog({ steps, onClose }: StepsDialogProps) {
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => steps.map(({ key, name }) => ({ key, name: { ...name } })));
  const save = useVerb(defineSteps, onClose);
  const isComplete = drafts.length > 0 && drafts.every(({ name }) => LANGUAGES.some((language) => (name[language] ?? "").trim() !== ""));
  const put = (index: number, draft: Draft): void => { setDrafts(drafts.map((each, at) => (at === index ? draft : each))); };
  const move = (index: number, by: number): void => {
    const next = [...drafts];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(index + by, 0, moved);
    setDrafts(next);
  };
  return (
    <Dialog
      title={t("raci.edit_steps")}
      wide
      isOpen
      isDirty
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" isDisabled={save.isPending} onPress={() => { save.mutate(null); }}>{t("raci.steps_restore")}</Button>
          <span className="grow" />
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={!isComplete || save.isPending} onPress={() => { save.mutate(finished(drafts)); }}>{t("action.save")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} isKept />}
      <p className="secondary">{t("raci.steps_why")}</p>
      <ol className="steps">
        {drafts.map((draft, index) => (
          <li key={draft.key ?? `new ${String(index)}`} className="row">
            {LANGUAGES.map((language) => (
              <input
                key={language}
                className="input"
                lang={language}
                aria-label={t("raci.step_name", { number: index + 1, language: language.toUpperCase() })}
                placeholder={language.toUpperCase()}
                autoFocus={draft.key === null && language === spokenLanguage()}
                value={draft.name[language] ?? ""}
                onChange={(event) => { put(index, { ...draft, name: { ...draft.name, [language]: event.target.value } }); }}
              />
            ))}
            <Button look="quiet" small icon="up" aria-label={t("raci.step_up", { number: index + 1 })} isDisabled={index === 0} onPress={() => { move(index, -1); }} />
            <Button look="quiet" small icon="down" aria-label={t("raci.step_down", { number: index + 1 })} isDisabled={index === drafts.length - 1} onPress={() => { move(index, 1); }} />
            <Button look="quiet" small icon="close" aria-label={t("raci.step_remove", { number: index + 1 })} isDisabled={drafts.length === 1} onPress={() => { setDrafts(drafts.filter((_, at) => at !== index)); }} />
          </li>
        ))}
      </ol>
      <Button icon="plus" onPress={() => { setDrafts([...drafts, { key: null, name: {} }]); }}>{t("raci.step_add")}</Button>
    </Dialog>
  );
}

/** The steps as they are written: a name that is missing in a language is that of the other. */
function finished(drafts: readonly Draft[]): StepDefinition[] {
  const taken = drafts.flatMap(({ key }) => (key === null ? [] : [key]));
  return drafts.map(({ key, name }) => {
    const said: Record<string, string> = {};
    for (const language of LANGUAGES) {
      const text = (name[language] ?? "").trim();
      if (text !== "") said[language] = text;
    }
    const first = said.en ?? Object.values(said)[0] ?? "";
    const own = key ?? keyFor(first, taken);
    if (key === null) taken.push(own);
    return { key: own, name: { ...said, en: first } };
  });
}
