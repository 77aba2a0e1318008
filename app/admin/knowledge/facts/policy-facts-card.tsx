import { BlockStack, Card, Text } from "@shopify/polaris";
import { ContactFields } from "./contact-fields";
import type { FactsForm } from "./facts-form-state";
import type { FactsHandle } from "./facts-handle";
import { ReturnsFields } from "./returns-fields";
import { ShippingFields } from "./shipping-fields";
import { TaxesFields } from "./taxes-fields";

interface PolicyFactsCardProps {
  form: FactsHandle;
  facts: FactsForm;
}

function Fields({ form, facts }: PolicyFactsCardProps) {
  switch (facts.kind) {
    case "shipping":
      return <ShippingFields form={form} facts={facts} />;
    case "returns":
      return <ReturnsFields form={form} facts={facts} />;
    case "taxes":
      return <TaxesFields form={form} facts={facts} />;
    case "contact":
      return <ContactFields form={form} facts={facts} />;
  }
}

/** What the chat may quote of a policy, field by field. */
export function PolicyFactsCard(props: PolicyFactsCardProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack>
          <Text as="h2" variant="headingMd">
            Facts the chat quotes
          </Text>
          <Text as="p" tone="subdued">
            Leave empty what you do not want to promise: the chat never guesses. The help page shows
            them too, and a policy can be published with facts alone.
          </Text>
        </BlockStack>
        <Fields {...props} />
      </BlockStack>
    </Card>
  );
}
