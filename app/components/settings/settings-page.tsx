import { BlockStack, Box, Button, Card, InlineStack, Layout, Page, Text } from "@shopify/polaris";
import { SaveBar } from "@shopify/app-bridge-react";
import { type ReactNode, useCallback } from "react";
import { toast } from "../layout/toast";
import { CopyField } from "./copy-field";
import { type DataRequest, DataRequestsCard } from "./data-requests-card";
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
  dataRequests: readonly DataRequest[];
}

interface SectionProps {
  id: string;
  title: string;
  text: string;
  children: ReactNode;
}

/** Cards reach the edges of a phone; words must not. */
const ASIDE_CARDS = { xs: "400", sm: "0" } as const;

function Section({ id, title, text, children }: SectionProps) {
  return (
    <Layout.AnnotatedSection
      id={id}
      title={<Box paddingInline={ASIDE_CARDS}>{title}</Box>}
      description={<Box paddingInline={ASIDE_CARDS}>{text}</Box>}
    >
      {children}
    </Layout.AnnotatedSection>
  );
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

/** How mail comes in and goes out, the way to the store's data, and what customers asked for. */
export function SettingsPage({ email, dataRequests }: SettingsPageProps) {
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
        <Section
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
        </Section>
        <Section
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
        </Section>
        <Section
          id="store-data"
          title="Store data"
          text="What stands beside each conversation comes from your store."
        >
          <StoreDataCard />
        </Section>
        {dataRequests.length > 0 && (
          <Section
            id="data-requests"
            title="Customer data requests"
            text="Customers who asked for the data you hold about them. Hand each of them their file."
          >
            <DataRequestsCard requests={dataRequests} />
          </Section>
        )}
      </Layout>
    </Page>
  );
}
