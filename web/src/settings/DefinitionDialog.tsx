import { useState } from "react";
import { type Definition, define } from "../api/definitions";
import { useVerb } from "../api/useVerb";
import { t, tMaybe } from "../language/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { TextArea, TextField } from "../ui/fields";
import { ErrorNotice } from "../ui/states";
import { numbersOf, ownPart, typed } from "./definition";

interface DefinitionDialogProps {
  definition: Definition;
  onClose: () => void;
}

/** A document for the whole workspace: thresholds as a form, anything else as the text that it is. */
export function DefinitionDialog({ definition, onClose }: DefinitionDialogProps) {
  const numbers = numbersOf(definition.value);
  const [fields, setFields] = useState(numbers ?? {});
  const [text, setText] = useState(() => JSON.stringify(definition.value, null, 2));
  const save = useVerb(define, onClose);
  const edited = numbers === null ? read(text) : typed(fields, definition.value);
  const before = JSON.stringify(definition.value);
  return (
    <Dialog
      title={tMaybe(`definition.${definition.name}`) ?? definition.name}
      wide
      isOpen
      isDirty={JSON.stringify(edited) !== before}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" isDisabled={definition.own === null || save.isPending} onPress={() => { save.mutate({ name: definition.name, value: null }); }}>{t("definition.restore")}</Button>
          <span className="grow" />
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" isDisabled={edited === null || JSON.stringify(edited) === before || save.isPending} onPress={() => { save.mutate({ name: definition.name, value: ownPart(definition, edited) }); }}>{t("action.save")}</Button>
        </>
      }
    >
      {save.isError && <ErrorNotice error={save.error} isKept />}
      {edited === null && <p className="notice" role="status">{numbers === null ? t("definition.no_json") : t("definition.no_number")}</p>}
      {numbers === null ? (
        <TextArea label={t("definition.text")} value={text} onChange={setText} />
      ) : (
        <div className="fields-2">
          {Object.entries(fields).map(([name, value]) => (
            <TextField key={name} label={tMaybe(`threshold.${name}`) ?? name} value={value} onChange={(next) => { setFields({ ...fields, [name]: next }); }} />
          ))}
        </div>
      )}
    </Dialog>
  );
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
