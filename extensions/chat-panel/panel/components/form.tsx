/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface FieldProps {
  name: string;
  label: string;
  placeholder?: string;
  required?: boolean;
  autocomplete?: string;
  inputMode?: "numeric";
  maxLength: number;
  /** "ltr" for numbers and addresses, whatever the language. */
  dir?: "ltr";
}

/** A labelled text field of one of the chat's small forms. */
export function Field({ label, ...rest }: FieldProps) {
  return (
    <label class="field">
      {label}
      <input type="text" {...rest} />
    </label>
  );
}

interface EmailFieldProps {
  label: string;
  value?: string | null;
  required?: boolean;
}

/** The e-mail field, the same everywhere. */
export function EmailField({ label, value, required = false }: EmailFieldProps) {
  return (
    <label class="field">
      {label}
      <input
        name="email"
        type="email"
        dir="ltr"
        maxLength={320}
        autocomplete="email"
        defaultValue={value ?? ""}
        required={required}
      />
    </label>
  );
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
