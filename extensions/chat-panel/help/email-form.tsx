/** @jsxImportSource preact */
import { keepDetails } from "extensions/chat-panel/panel/store/keep-details";
import { EmailField, Field, Form } from "./form";
import { useChat, useState } from "./help-tools";

interface EmailFormProps {
  title: string;
  submitLabel: string;
  /** Key of what is said once it is done. */
  doneKey: string;
  /** What follows once the address is proven. */
  onProven?: () => unknown;
}

/** Asks for an e-mail address, and for the code that is mailed to it: only then is anything else. */
export function EmailForm({ title, submitLabel, doneKey, onProven }: EmailFormProps) {
  const { chat, state, t } = useChat();
  const { client, store, trial } = chat;
  const details = state.session?.details;
  const [email, setEmail] = useState("");
  const [isDone, setDone] = useState(false);
  if (isDone)
    return (
      <p class="event" role="status">
        {t(doneKey, { email })}
      </p>
    );
  if (!email)
    return (
      <Form
        key="email"
        title={title}
        submitLabel={submitLabel}
        onSend={({ email: given = "" }) =>
          trial(async () => {
            await client.call("proof", { email: given });
            setEmail(given);
          })
        }
      >
        <EmailField label={t("email")} value={details?.email} required />
      </Form>
    );
  return (
    <Form
      key="code"
      title={t("proof_title")}
      submitLabel={t("continue")}
      onSend={({ code = "" }) =>
        trial(async () => {
          await client.call("prove", { code });
          await onProven?.();
          setDone(true);
          keepDetails(store, { email, isEmailProven: true });
        })
      }
      other={{ label: t("code_again"), press: () => setEmail("") }}
    >
      <p role="status">{t("proof_sent", { email })}</p>
      <Field
        name="code"
        label={t("code_label")}
        dir="ltr"
        maxLength={12}
        inputMode="numeric"
        required
        autocomplete="one-time-code"
      />
    </Form>
  );
}
