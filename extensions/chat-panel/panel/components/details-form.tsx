/** @jsxImportSource preact */
import type { FormField } from "extensions/chat-panel/panel/api/types";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import type { ChatState } from "extensions/chat-panel/panel/store/chat-state";
import { EmailField, Field, Form } from "./form";

/** Which of name and e-mail the shop still asks for; "off" for what is known already. */
export function findMissingDetails({ session, conversation, hasSkippedDetails }: ChatState): {
  name: FormField;
  email: FormField;
} {
  if (!session || session.customer || conversation?.handler === "team")
    return { name: "off", email: "off" };
  const { preChat, details } = session;
  const ask = (field: FormField, known: string | null): FormField =>
    known || (hasSkippedDetails && field === "optional") ? "off" : field;
  return { name: ask(preChat.name, details.name), email: ask(preChat.email, details.email) };
}

/** The form before the first message to a person. Required fields stand in the composer's place. */
export function DetailsForm() {
  const { chat, state, t } = useChat();
  const { name, email } = findMissingDetails(state);
  const isRequired = name === "required" || email === "required";
  const label = (key: string, field: FormField) =>
    field === "optional" ? `${t(key)} ${t("optional")}` : t(key);
  return (
    <Form
      title={t("details_title")}
      submitLabel={t("continue")}
      onSend={async (values) => {
        const problem = await chat.saveDetails(values["name"] ?? "", values["email"] ?? "");
        if (!problem) chat.skipDetails();
        return problem;
      }}
      other={isRequired ? null : { label: t("skip"), press: chat.skipDetails }}
    >
      {name !== "off" && (
        <Field
          name="name"
          label={label("name", name)}
          maxLength={200}
          required={name === "required"}
          autocomplete="name"
        />
      )}
      {email !== "off" && (
        <EmailField label={label("email", email)} required={email === "required"} />
      )}
    </Form>
  );
}
