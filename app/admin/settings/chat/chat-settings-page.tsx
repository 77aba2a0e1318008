import { useCallback } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { SettingsFormPage } from "~/admin/settings/settings-form-page";
import { SettingsSection } from "~/admin/settings/settings-section";
import { toast } from "~/admin/shell/toast";
import { useForm } from "~/admin/shell/use-form";
import type { StorefrontSettings } from "~/storefront/settings/storefront-settings";
import { ChatDetailsCard } from "./chat-details-card";
import { toChatForm, toChatInput, validateChat } from "./chat-form";
import { ChatStatusCard } from "./chat-status-card";
import { ProactiveCard } from "./proactive-card";
import { QuickRepliesCard, type QuickReplyChoice } from "./quick-replies-card";
import { themeEditorUrl, useEmbedStatus } from "./use-embed-status";

interface ChatSettingsPageProps {
  settings: StorefrontSettings;
  /** Every question the chat could answer by itself. */
  quickReplyChoices: readonly QuickReplyChoice[];
  /** Published languages, the primary one first. */
  locales: readonly string[];
  /** The app's key at Shopify. */
  clientId: string;
}

/** How the chat behaves on the storefront. */
export function ChatSettingsPage(props: ChatSettingsPageProps) {
  const { settings, quickReplyChoices, locales, clientId } = props;
  const { shopDomain } = useDesk();
  const embed = useEmbedStatus();
  const onSaved = useCallback(() => toast("Settings saved"), []);
  const form = useForm({
    action: "/app/settings/chat",
    stored: toChatForm(settings),
    toInput: toChatInput,
    validate: (values) => validateChat(values, locales[0] ?? "en"),
    onSaved,
  });
  return (
    <SettingsFormPage title="Chat" form={form}>
      <SettingsSection
        id="storefront"
        title="On your storefront"
        text="A button in the corner of every page opens the chat. It loads nothing before somebody wants it."
      >
        <ChatStatusCard
          form={form}
          embed={embed}
          editorUrl={themeEditorUrl(shopDomain, clientId)}
        />
      </SettingsSection>
      <SettingsSection
        id="quick-replies"
        title="Quick replies"
        text="Questions shoppers can tap, answered at once from live orders and your own articles. A person can always be asked for."
      >
        <QuickRepliesCard form={form} choices={quickReplyChoices} />
      </SettingsSection>
      <SettingsSection
        id="details"
        title="Before and after"
        text="What shoppers are asked before a person answers, and where the answer finds them."
      >
        <ChatDetailsCard form={form} />
      </SettingsSection>
      <SettingsSection
        id="proactive"
        title="Proactive messages"
        text="A short offer beside the chat button, never over the page. All conditions you set must hold, and a shopper sees one at a time."
      >
        <ProactiveCard form={form} locales={locales} />
      </SettingsSection>
    </SettingsFormPage>
  );
}
