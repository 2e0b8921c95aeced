import { useId } from "react";
import type { SaidField } from "../api/model";
import { t } from "../language/language";
import { TextArea } from "../ui/fields";
import { StanceGlyph } from "./signs";
import { definitionOf, fieldName, wordOf } from "./vocabulary";

interface ValueEditorProps {
  field: SaidField;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Whether something can be saved. */
export function isSaid(field: SaidField, value: unknown): boolean {
  if (field.shape === "choices" || field.shape === "texts") return Array.isArray(value) && value.some((each) => String(each).trim() !== "");
  if (field.shape === "text") return typeof value === "string" && value.trim() !== "";
  return value !== undefined && value !== null;
}

/** A value without the empty lines that one leaves while writing. */
export function tidy(field: SaidField, value: unknown): unknown {
  if (field.shape === "texts") return listOf(value).map((text) => text.trim()).filter((text) => text !== "");
  return field.shape === "text" && typeof value === "string" ? value.trim() : value;
}

/** The control that fits a field's shape. */
export function ValueEditor({ field, value, onChange }: ValueEditorProps) {
  switch (field.shape) {
    case "choice":
      return <Words field={field} chosen={typeof value === "string" ? [value] : []} isMany={false} onChange={(words) => { onChange(words[0]); }} />;
    case "choices":
      return <Words field={field} chosen={listOf(value)} isMany onChange={onChange} />;
    case "scale":
      return <Scale field={field} value={typeof value === "number" ? value : null} onChange={onChange} />;
    case "yes_no":
      return <YesNo field={field} value={value} onChange={onChange} />;
    case "texts":
      return <TextArea label={fieldName(field.name)} hint={t("stake.one_a_line")} value={listOf(value).join("\n")} onChange={(text) => { onChange(text.split("\n")); }} autoFocus />;
    default:
      return <TextArea label={fieldName(field.name)} value={typeof value === "string" ? value : ""} onChange={onChange} autoFocus />;
  }
}

export function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function Words({ field, chosen, isMany, onChange }: { field: SaidField; chosen: readonly string[]; isMany: boolean; onChange: (words: string[]) => void }) {
  const id = useId();
  const toggle = (word: string): void => {
    if (!isMany) onChange([word]);
    else onChange(field.words.filter((each) => (each === word) !== chosen.includes(each)));
  };
  return (
    <fieldset className="words">
      <legend className="visually-hidden">{fieldName(field.name)}</legend>
      {field.words.map((word) => (
        <label key={word} className="choice">
          <input type={isMany ? "checkbox" : "radio"} name={id} checked={chosen.includes(word)} onChange={() => { toggle(word); }} />
          <span className="grow">
            <span className="row">{field.name === "stance" && <StanceGlyph stance={word} />}<b className="strong">{wordOf(field.name, word)}</b></span>
            <span className="caption secondary">{definitionOf(field.name, word)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Scale({ field, value, onChange }: { field: SaidField; value: number | null; onChange: (value: number) => void }) {
  const id = useId();
  return (
    <fieldset className="scale-field">
      <legend className="visually-hidden">{fieldName(field.name)}</legend>
      {Array.from({ length: field.most + 1 }, (_, number) => (
        <label key={number} className={value === number ? "on" : undefined}>
          <input type="radio" name={id} className="visually-hidden" checked={value === number} onChange={() => { onChange(number); }} />
          {number}
        </label>
      ))}
    </fieldset>
  );
}

function YesNo({ field, value, onChange }: ValueEditorProps) {
  return (
    <div className="segmented" role="group" aria-label={fieldName(field.name)}>
      <button type="button" aria-pressed={value === true} onClick={() => { onChange(true); }}>{t("stake.yes")}</button>
      <button type="button" aria-pressed={value === false} onClick={() => { onChange(false); }}>{t("stake.no")}</button>
    </div>
  );
}
