import { useId, useState } from "react";
import type { SaidField } from "../api/model";
import type { Guide } from "../api/stakes";
import { t } from "../language/language";
import { Button } from "../ui/Button";
import { suggested } from "./suggest";
import { inWords, tellHeld } from "./vocabulary";

interface HelpToChooseProps {
  field: SaidField;
  guide: Guide;
  onTake: (value: unknown) => void;
  onClose: () => void;
}

/** A few short questions whose answers suggest a value; one decides oneself. */
export function HelpToChoose({ field, guide, onTake, onClose }: HelpToChooseProps) {
  const id = useId();
  const questions = guide.questions ?? [];
  const [chosen, setChosen] = useState<readonly (number | null)[]>(() => questions.map(() => null));
  const value = suggested(field, guide, chosen);
  return (
    <div className="help-to-choose" role="group" aria-label={t("stake.help")}>
      {questions.map((question, place) => (
        <fieldset key={inWords(question.ask) ?? String(place)}>
          <legend>{inWords(question.ask)}</legend>
          {question.answers.map((answer, number) => (
            <label key={inWords(answer.say) ?? String(number)} className="row">
              <input
                type="radio"
                name={`${id}-${String(place)}`}
                checked={chosen[place] === number}
                onChange={() => { setChosen(chosen.map((each, at) => (at === place ? number : each))); }}
              />
              {inWords(answer.say)}
            </label>
          ))}
        </fieldset>
      ))}
      <div className="row" role="status">
        <span className="grow secondary">{value === undefined ? t("stake.no_suggestion") : <>{t("stake.suggestion")} <b className="strong">{tellHeld(field.name, value)}</b></>}</span>
        <Button small look="quiet" onPress={onClose}>{t("action.close")}</Button>
        <Button small look="primary" isDisabled={value === undefined} onPress={() => { onTake(value); }}>{t("stake.take")}</Button>
      </div>
    </div>
  );
}
