/** @jsxImportSource preact */
import { EmailField, Field, Form } from "./form";
import { tools, useChat, useEffect } from "./help-tools";

/** A guest proves that an order is theirs: its number and e-mail, then the code we mailed. */
export function LookupForm() {
  const { chat, state, t } = useChat();
  const { lookup, session } = state;
  useEffect(() => {
    // Back at the form, what is to be checked is at hand.
    const name = lookup?.step === "code" ? "code" : lookup?.orderNumber && "orderNumber";
    if (name) chat.handle.root.querySelector<HTMLElement>(`input[name=${name}]`)?.focus();
  }, [chat, lookup?.step, lookup?.orderNumber]);
  if (!lookup) return null;
  if (lookup.step === "order")
    return (
      <Form
        key="order"
        title={t("lookup_title")}
        submitLabel={t("find_order")}
        onSend={({ orderNumber = "", email = "" }) => chat.startLookup(orderNumber, email)}
        other={{ label: t("cancel"), press: () => chat.setLookup(null) }}
      >
        <Field
          name="orderNumber"
          label={t("order_number")}
          placeholder="#1001"
          dir="ltr"
          maxLength={64}
          defaultValue={lookup.orderNumber}
          required
          autocomplete="off"
        />
        <EmailField label={t("email")} value={lookup.email ?? session?.details.email} required />
      </Form>
    );
  return (
    <Form
      key="code"
      title={t("lookup_title")}
      submitLabel={t("check_code")}
      onSend={({ code = "" }) => chat.verifyLookup(lookup, code)}
      other={{
        label: t("check_details"),
        press: () => chat.setLookup({ ...lookup, step: "order" }),
      }}
    >
      <tools.MessageText text={lookup.message} />
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
