import { useId } from "react";

interface FieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

interface TextFieldProps extends FieldProps {
  type?: "text" | "email" | "date";
  required?: boolean;
  autoFocus?: boolean;
  list?: readonly string[];
  max?: string;
}

/** A labelled field of one line; `list` offers values without insisting on them. */
export function TextField({ label, hint, value, onChange, type = "text", list, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        className="input"
        type={type}
        value={value}
        list={list === undefined ? undefined : `${id}-list`}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {list !== undefined && (
        <datalist id={`${id}-list`}>
          {list.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

interface TextAreaProps extends FieldProps {
  autoFocus?: boolean;
  placeholder?: string;
}

/** A labelled text of several lines, which grows with what is written; Ctrl-Enter is the form's button. */
export function TextArea({ label, hint, value, onChange, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        {...rest}
        id={id}
        className="input text-area"
        dir="auto"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => { onChange(event.target.value); }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      {hint !== undefined && <span className="hint" id={`${id}-hint`}>{hint}</span>}
    </div>
  );
}

interface ChoiceFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
}

/** A labelled choice of one among a few. */
export function ChoiceField({ label, value, onChange, options }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
