import {
  Banner,
  BlockStack,
  Button,
  Card,
  FormLayout,
  InlineStack,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useCan } from "~/admin/shell/use-can";
import type { EmailFormValues } from "./email-form-state";
import type { EmailForm } from "./use-email-form";

interface OutgoingMailCardProps {
  form: EmailForm;
  hasPassword: boolean;
  hasSharedServer: boolean;
  inboundAddress: string;
}

type TextFieldName = Exclude<keyof EmailFormValues, "security">;

const SECURITY = [
  { label: "STARTTLS (port 587)", value: "starttls" },
  { label: "TLS (port 465)", value: "tls" },
];

/** Properties that every text field of the form has. */
function fieldOf(form: EmailForm, name: TextFieldName) {
  return {
    name,
    value: form.values[name],
    error: form.errorOf(name),
    onChange: (value: string) => form.change({ [name]: value }),
    onBlur: () => form.leave(name),
  };
}

function ServerFields({ form, hasPassword }: Pick<OutgoingMailCardProps, "form" | "hasPassword">) {
  const changeSecurity = (value: string) => {
    const security = value === "tls" ? "tls" : "starttls";
    // The two usual ports follow; one that was chosen stays.
    const isUsualPort = ["", "587", "465"].includes(form.values.port);
    form.change({
      security,
      ...(isUsualPort ? { port: security === "tls" ? "465" : "587" } : {}),
    });
  };
  return (
    <FormLayout>
      <TextField
        {...fieldOf(form, "host")}
        label="Mail server"
        placeholder="smtp.example.com"
        helpText="Your e-mail provider’s server for outgoing mail (SMTP). It must ask for a user name and a password."
        autoComplete="off"
      />
      <FormLayout.Group>
        <Select
          label="Security"
          options={SECURITY}
          value={form.values.security}
          onChange={changeSecurity}
        />
        <TextField {...fieldOf(form, "port")} label="Port" inputMode="numeric" autoComplete="off" />
      </FormLayout.Group>
      <FormLayout.Group>
        <TextField {...fieldOf(form, "user")} label="User name" autoComplete="off" />
        <TextField
          {...fieldOf(form, "password")}
          label="Password"
          type="password"
          autoComplete="new-password"
          placeholder={hasPassword ? "••••••••" : ""}
          helpText={
            hasPassword ? "A password is stored. Leave empty to keep it." : "Stored encrypted."
          }
        />
      </FormLayout.Group>
    </FormLayout>
  );
}

function TestResult({ form }: { form: EmailForm }) {
  const { testResult } = form;
  if (!testResult) return null;
  if (testResult.ok) return <Banner tone="success">The mail server accepts these settings.</Banner>;
  return (
    <Banner tone="critical" title="The mail server did not accept these settings">
      {testResult.message}
    </Banner>
  );
}

/** Who replies come from, and by which server. */
export function OutgoingMailCard({
  form,
  hasPassword,
  hasSharedServer,
  inboundAddress,
}: OutgoingMailCardProps) {
  const canChange = useCan("settings.change");
  const usesOwnServer = form.values.host.trim() !== "";
  return (
    <Card>
      <BlockStack gap="400">
        {form.saveError && (
          <Banner tone="critical" title="The settings were not saved">
            {form.saveError}
          </Banner>
        )}
        <FormLayout>
          <FormLayout.Group>
            <TextField
              {...fieldOf(form, "fromName")}
              label="Name shoppers see"
              autoComplete="organization"
              placeholder="Your shop’s name"
            />
            <TextField
              {...fieldOf(form, "fromAddress")}
              label="Address replies come from"
              type="email"
              autoComplete="email"
              placeholder={usesOwnServer ? "help@example.com" : inboundAddress}
            />
          </FormLayout.Group>
          <Text as="p" tone="subdued">
            {hasSharedServer
              ? "Leave the mail server empty to send through Doorbell’s. Replies then come from Doorbell’s address until yours is verified below."
              : "Replies can be sent once a mail server is set."}
          </Text>
          <ServerFields form={form} hasPassword={hasPassword} />
        </FormLayout>
        <TestResult form={form} />
        <InlineStack align="end">
          <Button
            onClick={form.test}
            loading={form.isTesting}
            disabled={!usesOwnServer || !canChange}
          >
            Test connection
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
