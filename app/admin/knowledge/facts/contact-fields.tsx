import { FormLayout } from "@shopify/polaris";
import { FactField } from "./fact-field";
import type { FactsForms } from "./facts-form-state";
import type { FactsHandle } from "./facts-handle";

type ContactForm = { kind: "contact" } & FactsForms["contact"];

/** Where a shopper reaches the shop, and when. */
export function ContactFields({ form, facts }: { form: FactsHandle; facts: ContactForm }) {
  const change = (part: Partial<ContactForm>) => form.change({ facts: { ...facts, ...part } });
  return (
    <FormLayout>
      <FormLayout.Group>
        <FactField
          form={form}
          field="email"
          label="E-mail address"
          type="email"
          value={facts.email}
          onChange={(email) => change({ email })}
        />
        <FactField
          form={form}
          field="phone"
          label="Phone"
          type="tel"
          value={facts.phone}
          onChange={(phone) => change({ phone })}
        />
      </FormLayout.Group>
      <FactField
        form={form}
        field="address"
        label="Address"
        multiline={2}
        value={facts.address}
        onChange={(address) => change({ address })}
      />
      <FactField
        form={form}
        field="hours"
        label="When somebody answers"
        placeholder="Monday to Friday, 9:00 to 17:00"
        value={facts.hours}
        onChange={(hours) => change({ hours })}
      />
    </FormLayout>
  );
}
