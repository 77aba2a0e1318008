import { Banner, BlockStack, Card, Layout, Page } from "@shopify/polaris";
import { useCallback } from "react";
import { SettingsSection } from "~/admin/settings/settings-section";
import { FormSaveBar } from "~/admin/shell/form-save-bar";
import { RefusalBanner } from "~/admin/shell/refusal-banner";
import { toast } from "~/admin/shell/toast";
import type { OutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import type { SenderView } from "~/channels/email/sending-domain/sender-view";
import { CopyField } from "./copy-field";
import { ForwardingSteps } from "./forwarding-steps";
import { OutgoingMailCard } from "./outgoing-mail-card";
import { SenderCard } from "./sender-card";
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
  sender: SenderView;
  outgoing: OutgoingMail;
}

function IncomingMailSection({ inboundAddress }: { inboundAddress: string }) {
  return (
    <SettingsSection
      id="incoming"
      title="Incoming mail"
      text="Mail that reaches this address becomes a conversation in your inbox."
    >
      <Card>
        <BlockStack gap="400">
          <CopyField
            label="Your Doorbell address"
            value={inboundAddress}
            helpText="Only for forwarding. Shoppers keep writing to the address they know."
          />
          <ForwardingSteps />
        </BlockStack>
      </Card>
    </SettingsSection>
  );
}

interface OwnAddressSectionProps {
  sender: SenderView;
  outgoing: OutgoingMail;
  inboundAddress: string;
  /** Whether the form names another address or server than what is stored. */
  isEdited: boolean;
}

function OwnAddressSection(props: OwnAddressSectionProps) {
  const { sender, outgoing, inboundAddress, isEdited } = props;
  return (
    <SettingsSection
      id="sender"
      title="Your own address"
      text="Doorbell’s mail server writes in your name once you have shown that domain and mailbox are yours."
    >
      <SenderCard
        sender={sender}
        sentFrom={outgoing.sender?.address ?? inboundAddress}
        quota={outgoing.quota}
        isEdited={isEdited}
      />
    </SettingsSection>
  );
}

/** How mail comes in and goes out. */
export function EmailSettingsPage({ email, sender, outgoing }: EmailSettingsPageProps) {
  const onSaved = useCallback(() => toast("Settings saved"), []);
  const form = useEmailForm(email, onSaved);
  const { values } = form;
  const sendsByOurs = sender.state !== "own-server" && email.hasSharedServer;
  return (
    <Page title="E-mail" backAction={{ content: "Settings", url: "/app/settings" }}>
      <FormSaveBar id="settings-save-bar" form={form} action="settings.change" />
      <RefusalBanner action="settings.change" />
      <Layout>
        {outgoing.pause && (
          <Layout.Section>
            <Banner tone="critical" title="Replies cannot be sent">
              {outgoing.pause}
            </Banner>
          </Layout.Section>
        )}
        <IncomingMailSection inboundAddress={email.inboundAddress} />
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
        {sendsByOurs && (
          <OwnAddressSection
            sender={sender}
            outgoing={outgoing}
            inboundAddress={email.inboundAddress}
            isEdited={
              values.fromAddress.trim().toLowerCase() !== sender.address ||
              values.host.trim() !== email.host
            }
          />
        )}
      </Layout>
    </Page>
  );
}
