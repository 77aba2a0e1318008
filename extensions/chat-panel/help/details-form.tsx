/** @jsxImportSource preact */
import type { FormField } from "extensions/chat-panel/panel/api/types";
import { findMissingDetails } from "extensions/chat-panel/panel/store/find-missing-details";
import { EmailField, Field, Form } from "./form";
import { useChat } from "./help-tools";

/** The form before the first message to a person. Required fields stand in the composer's place. */
export function DetailsForm({ onSaved }: { onSaved: () => void }) {
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
        if (!problem) {
          chat.skipDetails();
          onSaved();
        }
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
