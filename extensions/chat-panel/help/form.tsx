/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Problem } from "extensions/chat-panel/panel/store/make-attempt";
import { tools, useChat, useState } from "./help-tools";

interface FieldProps {
  name: string;
  label: string;
  placeholder?: string;
  defaultValue?: string | undefined;
  required?: boolean;
  autocomplete?: string;
  inputMode?: "numeric" | "email";
  maxLength: number;
  /** "ltr" for numbers and addresses, whatever the language. */
  dir?: "ltr";
}

// What is wrong in the form that is being drawn: its fields are drawn directly after it.
let drawn: (Problem & { id: string }) | null = null;
const setDrawn = (problem: typeof drawn) => {
  drawn = problem;
};

function Alert({ id, text }: Problem & { id: string }) {
  return (
    <p class="problem" role="alert" id={id}>
      {text}
    </p>
  );
}

/** A labelled text field of one of the chat's small forms, with what is wrong with it. */
export function Field({ label, ...rest }: FieldProps) {
  const problem = drawn?.field === rest.name ? drawn : null;
  return (
    <div class="field">
      <label class="field">
        {label}
        <input
          type="text"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem?.id}
          {...rest}
        />
      </label>
      {problem && <Alert {...problem} />}
    </div>
  );
}

interface EmailFieldProps {
  label: string;
  value?: string | null | undefined;
  required?: boolean;
}

// Browsers refuse addresses that exist ("jürg@example.com") in fields of their type for them; the app says what is wrong.
/** The e-mail field, the same everywhere, with what the shop says of privacy. */
export function EmailField({ label, value, required = false }: EmailFieldProps) {
  const { state, t } = useChat();
  const privacy = state.session?.privacyUrl;
  return (
    <div class="field">
      <Field
        label={label}
        name="email"
        inputMode="email"
        dir="ltr"
        maxLength={320}
        autocomplete="email"
        defaultValue={value ?? ""}
        required={required}
      />
      {privacy && (
        <small>
          <a href={tools.safeUrl(privacy)} target="_blank">
            {t("privacy")}
          </a>
        </small>
      )}
    </div>
  );
}

let forms = 0;

interface FormProps {
  title: string;
  submitLabel: string;
  /** Gets the trimmed fields by their names. Gives what went wrong, null when nothing did. */
  onSend: (values: Record<string, string>) => Promise<Problem | null>;
  /** Another way out, beside the submit button. */
  other?: { label: string; press: () => void } | null;
  children: ComponentChildren;
}

/** A small form in a card; it cannot be sent twice at once, and says at the field, or under all, why it was refused. */
export function Form({ title, submitLabel, onSend, other, children }: FormProps) {
  const { store } = useChat().chat;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // The fields belong to whoever draws this form: they are drawn again with all.
  const show = (found: Problem | null) => {
    setProblem(found);
    store.set({});
  };
  const [id] = useState(() => `problem-${(forms += 1)}`);
  const send = async (form: HTMLFormElement) => {
    setBusy(true);
    const values = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
    const found = await onSend(Object.fromEntries(values));
    setBusy(false);
    const field = found && form.elements.namedItem(found.field ?? "");
    if (field instanceof HTMLElement) field.focus();
    show(found && { text: found.text, field: field ? found.field : undefined });
  };
  setDrawn(problem && { ...problem, id });
  return (
    <form
      class="card form"
      aria-label={title}
      onInput={() => problem && show(null)}
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <strong>{title}</strong>
      {children}
      {problem && !problem.field && <Alert id={id} text={problem.text} />}
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
