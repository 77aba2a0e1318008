import { Button, InlineError, Text } from "@shopify/polaris";
import { ArrowLeftIcon, LayoutSidebarRightIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import type { ConversationView } from "~/conversations/views";
import { channelWords } from "../inbox/channel-words";
import inboxStyles from "../inbox/inbox.module.css";
import { SmallIcon } from "../inbox/small-icon";
import { StatusBadge } from "./status-badge";
import styles from "./thread.module.css";

interface ThreadHeaderProps {
  conversation: ConversationView;
  backUrl: string;
  isPanelOpen: boolean;
  isBusy: boolean;
  error: string | null;
  onTogglePanel: () => void;
  onToggleClosed: () => void;
  assignee: ReactNode;
  more: ReactNode;
}

/** Who writes about what, how it stands, and what can be done with the whole conversation. */
export function ThreadHeader(props: ThreadHeaderProps) {
  const { conversation } = props;
  const { contact } = conversation;
  const channel = channelWords(conversation.channel);
  const address = contact.addresses[0]?.value;
  return (
    <header className={styles.header}>
      <div className={styles.headerRow}>
        <div className={inboxStyles.back}>
          <Button
            variant="tertiary"
            icon={ArrowLeftIcon}
            url={props.backUrl}
            accessibilityLabel="Back to the list"
          />
        </div>
        <div className={styles.title}>
          <Text as="h2" variant="headingMd" truncate>
            <span dir="auto" title={conversation.subject}>
              {conversation.subject || "(no subject)"}
            </span>
          </Text>
        </div>
        <Button onClick={props.onToggleClosed} loading={props.isBusy}>
          {conversation.status === "closed" ? "Reopen" : "Close"}
        </Button>
        {props.more}
        <div className={inboxStyles.panelToggle}>
          <Button
            variant="tertiary"
            icon={LayoutSidebarRightIcon}
            accessibilityLabel="Customer and orders"
            ariaExpanded={props.isPanelOpen}
            ariaControls="context-panel"
            onClick={props.onTogglePanel}
          />
        </div>
      </div>
      <div className={styles.meta}>
        <StatusBadge status={conversation.status} />
        <span className={styles.metaWho} title={address}>
          <SmallIcon source={channel.icon} label={channel.label} />
          <bdi>{contact.name ?? address ?? "Unknown sender"}</bdi>
        </span>
        <span>#{conversation.number}</span>
        <span className={styles.metaEnd}>{props.assignee}</span>
      </div>
      {props.error && <InlineError message={props.error} fieldID="conversation-actions" />}
    </header>
  );
}
