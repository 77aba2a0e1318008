import { BlockStack, Button, Card, InlineStack, Layout, Page, Text } from "@shopify/polaris";
import { SaveBar } from "@shopify/app-bridge-react";
import { useCallback } from "react";
import { toast } from "../layout/toast";
import { CopyField } from "./copy-field";
import { ForwardingSteps } from "./forwarding-steps";
import { OutgoingMailCard } from "./outgoing-mail-card";
import { useEmailForm } from "./use-email-form";

export interface SettingsPageProps {
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

function StoreDataCard() {
  return (
    <Card>
      <InlineStack align="space-between" blockAlign="center" gap="400">
        <Text as="p">
          Orders, customers, products and stock as Doorbell has them, and how fresh they are.
        </Text>
        <Button url="/app/settings/sync">View store data</Button>
      </InlineStack>
    </Card>
  );
}

/** How mail comes in and goes out, and the way to the store's data. */
export function SettingsPage({ email }: SettingsPageProps) {
  const onSaved = useCallback(() => toast("Settings saved"), []);
  const form = useEmailForm(email, onSaved);
  return (
    <Page>
      <SaveBar id="settings-save-bar" open={form.isDirty}>
        <button
          type="button"
          variant="primary"
          loading={form.isSaving ? "" : undefined}
          onClick={form.save}
        >
          Save
        </button>
        <button type="button" onClick={form.discard}>
          Discard
        </button>
      </SaveBar>
      <Layout>
        <Layout.AnnotatedSection
          id="incoming"
          title="Incoming mail"
          description="Mail that reaches this address becomes a conversation in your inbox."
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
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection
          id="outgoing"
          title="Outgoing mail"
          description="Who your replies come from, and the mail server that sends them."
        >
          <OutgoingMailCard
            form={form}
            hasPassword={email.hasPassword}
            hasSharedServer={email.hasSharedServer}
            inboundAddress={email.inboundAddress}
          />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection
          id="store-data"
          title="Store data"
          description="What stands beside each conversation comes from your store."
        >
          <StoreDataCard />
        </Layout.AnnotatedSection>
      </Layout>
    </Page>
  );
}
