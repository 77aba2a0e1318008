/** @jsxImportSource preact */
import { tools, useChat, useEffect } from "./help-tools";

/** A guest proves that an order is theirs: its number and e-mail, then the code we mailed. */
export function LookupForm() {
  const { chat, state, t } = useChat();
  const { lookup, session } = state;
  useEffect(
    () => chat.handle.root.querySelector<HTMLElement>("input[name=code]")?.focus(),
    [chat, lookup?.step],
  );
  if (!lookup) return null;
  if (lookup.step === "order")
    return (
      <tools.Form
        key="order"
        title={t("lookup_title")}
        submitLabel={t("find_order")}
        onSend={({ order = "", email = "" }) => chat.startLookup(order, email)}
        other={{ label: t("cancel"), press: () => chat.setLookup(null) }}
      >
        <tools.Field
          name="order"
          label={t("order_number")}
          placeholder="#1001"
          dir="ltr"
          maxLength={64}
          defaultValue={lookup.orderNumber}
          required
          autocomplete="off"
        />
        <tools.EmailField
          label={t("email")}
          value={lookup.email ?? session?.details.email}
          required
        />
      </tools.Form>
    );
  return (
    <tools.Form
      key="code"
      title={t("lookup_title")}
      submitLabel={t("check_code")}
      onSend={({ code = "" }) => chat.verifyLookup(lookup, code)}
      other={{ label: t("code_again"), press: () => chat.setLookup({ ...lookup, step: "order" }) }}
    >
      <tools.MessageText text={lookup.message} />
      <tools.Field
        name="code"
        label={t("code_label")}
        dir="ltr"
        maxLength={12}
        inputMode="numeric"
        required
        autocomplete="one-time-code"
      />
    </tools.Form>
  );
}
