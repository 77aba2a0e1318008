/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import { safeUrl } from "extensions/chat-panel/panel/text/safe-url";

interface FieldProps {
  name: string;
  label: string;
  placeholder?: string;
  defaultValue?: string | undefined;
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

// Browsers refuse addresses that exist ("jürg@example.com") in fields of their type for them; the app says what is wrong.
/** The e-mail field, the same everywhere, with what the shop says of privacy. */
export function EmailField({ label, value, required = false }: EmailFieldProps) {
  const { state, t } = useChat();
  const privacy = state.session?.privacyUrl;
  return (
    <>
      <label class="field">
        {label}
        <input
          name="email"
          type="text"
          inputMode="email"
          dir="ltr"
          maxLength={320}
          autocomplete="email"
          defaultValue={value ?? ""}
          required={required}
        />
      </label>
      {privacy && (
        <small>
          <a href={safeUrl(privacy)} target="_blank">
            {t("privacy")}
          </a>
        </small>
      )}
    </>
  );
}

let forms = 0;

interface FormProps {
  title: string;
  submitLabel: string;
  /** Gets the trimmed fields by their names. Gives what went wrong in words, "" when nothing did. */
  onSend: (values: Record<string, string>) => Promise<string>;
  /** Another way out, beside the submit button. */
  other?: { label: string; press: () => void } | null;
  children: ComponentChildren;
}

/** A small form in a card; it cannot be sent twice at once, and says under its fields why it was refused. */
export function Form({ title, submitLabel, onSend, other, children }: FormProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [id] = useState(() => `problem-${(forms += 1)}`);
  return (
    <form
      class="card form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const fields = [...new FormData(form)];
        setBusy(true);
        void onSend(
          Object.fromEntries(fields.map(([name, value]) => [name, String(value).trim()])),
        ).then((text) => {
          setBusy(false);
          setProblem(text);
          const field = text && form.querySelector("input");
          if (!field) return;
          field.setAttribute("aria-describedby", id);
          field.focus();
        });
      }}
    >
      <strong>{title}</strong>
      {children}
      {problem && (
        <p class="problem" role="alert" id={id}>
          {problem}
        </p>
      )}
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
