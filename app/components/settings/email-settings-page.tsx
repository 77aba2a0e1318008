import { BlockStack, Card, Layout, Page } from "@shopify/polaris";
import { useCallback } from "react";
import { toast } from "../layout/toast";
import { CopyField } from "./copy-field";
import { ForwardingSteps } from "./forwarding-steps";
import { OutgoingMailCard } from "./outgoing-mail-card";
import { SettingsSaveBar } from "./settings-save-bar";
import { SettingsSection } from "./settings-section";
import { useEmailForm } from "./use-email-form";

interface EmailSettingsPageProps {
  email: {
    host: string;
    port: number;
    secure: boolean;
    user: string;
    fromAddress: string;
    fromName: string;
    hasPassword: boolean;
    inboundAddress: string;
    hasSharedServer: boolean;
  };
}

/** How mail comes in and goes out. */
export function EmailSettingsPage({ email }: EmailSettingsPageProps) {
  const onSaved = useCallback(() => toast("Settings saved"), []);
  const form = useEmailForm(email, onSaved);
  return (
    <Page title="E-mail" backAction={{ content: "Settings", url: "/app/settings" }}>
      <SettingsSaveBar
        isDirty={form.isDirty}
        isSaving={form.isSaving}
        onSave={form.save}
        onDiscard={form.discard}
      />
      <Layout>
        <SettingsSection
          id="incoming"
          title="Incoming mail"
          text="Mail that reaches this address becomes a conversation in your inbox."
        >
          <Card>
            <BlockStack gap="400">
              <CopyField
                label="Your Doorbell address"
                value={email.inboundAddress}
                helpText="Only for forwarding. Shoppers keep writing to the address they know."
              />
              <ForwardingSteps />
            </BlockStack>
          </Card>
        </SettingsSection>
        <SettingsSection
          id="outgoing"
          title="Outgoing mail"
          text="Who your replies come from, and the mail server that sends them."
        >
          <OutgoingMailCard
            form={form}
            hasPassword={email.hasPassword}
            hasSharedServer={email.hasSharedServer}
            inboundAddress={email.inboundAddress}
          />
        </SettingsSection>
      </Layout>
    </Page>
  );
}
