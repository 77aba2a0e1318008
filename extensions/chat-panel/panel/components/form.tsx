/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface FieldProps {
  name: string;
  label: string;
  type?: "email";
  value?: string | null;
  placeholder?: string;
  required?: boolean;
  autoComplete?: string;
  inputMode?: "numeric";
  /** "ltr" for numbers and addresses, whatever the language. */
  dir?: "ltr";
  maxLength: number;
}

/** A labelled text field of one of the chat's small forms. */
export function Field({ label, value, ...rest }: FieldProps) {
  return (
    <label class="field">
      {label}
      <input defaultValue={value ?? ""} dir="auto" spellcheck={false} {...rest} />
    </label>
  );
}

/** The e-mail field, the same everywhere. */
export function EmailField(props: Pick<FieldProps, "label" | "value" | "required">) {
  return <Field name="email" type="email" dir="ltr" maxLength={320} autoComplete="email" {...props} />;
}

interface FormProps {
  title: string;
  submitLabel: string;
  /** Gets the trimmed fields by their names. */
  onSend: (values: Record<string, string>) => Promise<unknown>;
  /** Another way out, beside the submit button. */
  other?: { label: string; press: () => void } | null;
  children: ComponentChildren;
}

/** A small form in a card; it cannot be sent twice at once. */
export function Form({ title, submitLabel, onSend, other, children }: FormProps) {
  const [isBusy, setBusy] = useState(false);
  return (
    <form
      class="card form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        const fields = [...new FormData(event.currentTarget)];
        setBusy(true);
        void onSend(
          Object.fromEntries(fields.map(([name, value]) => [name, String(value).trim()])),
        ).finally(() => setBusy(false));
      }}
    >
      <strong>{title}</strong>
      {children}
      <div class="form-actions">
        <button class="button" disabled={isBusy}>
          {submitLabel}
        </button>
        {other && (
          <button type="button" class="quiet" onClick={other.press}>
            {other.label}
          </button>
        )}
      </div>
    </form>
  );
}
