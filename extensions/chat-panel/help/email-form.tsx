/** @jsxImportSource preact */
import { tools, useChat, useState } from "./help-tools";

interface EmailFormProps {
  title: string;
  submitLabel: string;
  /** Key of what is said once it is done. */
  doneKey: string;
  /** Gives what went wrong in words, "" when nothing did. */
  onSend: (email: string) => Promise<string>;
}

/** Asks for one e-mail address and does something with it. */
export function EmailForm({ title, submitLabel, doneKey, onSend }: EmailFormProps) {
  const { state, t } = useChat();
  const [sentTo, setSentTo] = useState("");
  if (sentTo)
    return (
      <p class="event" role="status">
        {t(doneKey, { email: sentTo })}
      </p>
    );
  return (
    <tools.Form
      title={title}
      submitLabel={submitLabel}
      onSend={async ({ email = "" }) => {
        const problem = await onSend(email);
        if (!problem) setSentTo(email);
        return problem;
      }}
    >
      <tools.EmailField label={t("email")} value={state.session?.details.email} required />
    </tools.Form>
  );
}
