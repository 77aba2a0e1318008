/** @jsxImportSource preact */
import { useChat } from "../chat-context";
import { EmailField, Field, Form } from "./form";
import { MessageText } from "./message-text";

/** A guest proves that an order is theirs: its number and e-mail, then the code we mailed. */
export function LookupForm() {
  const { chat, state, t } = useChat();
  const { lookup, session } = state;
  if (!lookup) return null;
  if (lookup.step === "order")
    return (
      <Form
        key="order"
        title={t("lookup_title")}
        submitLabel={t("find_order")}
        onSend={({ order = "", email = "" }) => chat.startLookup(order, email)}
        other={{ label: t("cancel"), press: chat.cancelLookup }}
      >
        <Field
          name="order"
          label={t("order_number")}
          placeholder="#1001"
          dir="ltr"
          maxLength={64}
          required
          autocomplete="off"
        />
        <EmailField label={t("email")} value={session?.details.email} required />
      </Form>
    );
  return (
    <Form
      key="code"
      title={t("lookup_title")}
      submitLabel={t("check_code")}
      onSend={({ code = "" }) => chat.verifyLookup(lookup.lookupId, code)}
      other={{ label: t("code_again"), press: chat.restartLookup }}
    >
      <MessageText text={lookup.message} />
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
