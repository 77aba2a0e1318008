import { BlockStack, Card, Checkbox, FormLayout, Select, TextField } from "@shopify/polaris";
import type { Form } from "~/admin/shell/use-form";
import type { ChatFormValues, FieldRequirement } from "./chat-form";

const ASKED: { label: string; value: FieldRequirement }[] = [
  { label: "Not asked", value: "off" },
  { label: "Optional", value: "optional" },
  { label: "Required", value: "required" },
];

const toAsked = (value: string): FieldRequirement =>
  ASKED.find((choice) => choice.value === value)?.value ?? "optional";

/** What shoppers are asked before a person answers, and what happens once they left. */
export function ChatDetailsCard({ form }: { form: Form<ChatFormValues> }) {
  const { askName, askEmail, privacyPolicy, agentsShown, offlineMinutes } = form.values;
  return (
    <Card>
      <BlockStack gap="400">
        <FormLayout>
          <FormLayout.Group>
            <Select
              label="Name"
              options={ASKED}
              value={askName}
              onChange={(value) => form.change({ askName: toAsked(value) })}
            />
            <Select
              label="E-mail"
              options={ASKED}
              value={askEmail}
              onChange={(value) => form.change({ askEmail: toAsked(value) })}
              helpText="Without it, an answer waits in the chat until they come back."
            />
          </FormLayout.Group>
          {(askName !== "off" || askEmail !== "off") && (
            <TextField
              label="Privacy policy"
              type="url"
              autoComplete="off"
              placeholder="https://example.com/policies/privacy-policy"
              helpText="Linked beside the questions. Leave empty for your shop’s own."
              value={privacyPolicy}
              error={form.errorOf("links.privacyPolicy")}
              onChange={(value) => form.change({ privacyPolicy: value })}
              onBlur={() => form.leave("links.privacyPolicy")}
            />
          )}
          <TextField
            label="Mail an unread answer after"
            type="integer"
            min={1}
            max={1440}
            suffix="minutes"
            autoComplete="off"
            helpText="Shoppers who left read it there and can answer by e-mail."
            value={offlineMinutes}
            error={form.errorOf("chat.offlineEmailAfterMinutes")}
            onChange={(value) => form.change({ offlineMinutes: value })}
            onBlur={() => form.leave("chat.offlineEmailAfterMinutes")}
          />
        </FormLayout>
        <Checkbox
          label="Show who answers"
          helpText="Shoppers read the first names of your team."
          checked={agentsShown}
          onChange={(value) => form.change({ agentsShown: value })}
        />
      </BlockStack>
    </Card>
  );
}
