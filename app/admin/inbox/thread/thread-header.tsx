import { Button, InlineError, Text } from "@shopify/polaris";
import { ArrowLeftIcon, LayoutSidebarRightIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import inboxStyles from "~/admin/inbox/inbox.module.css";
import { useCan } from "~/admin/shell/use-can";
import { channelOf } from "~/channels/contract/capabilities";
import type { ConversationView } from "~/conversations/reads/views";
import { ThreadMeta } from "./thread-meta";
import styles from "./thread.module.css";

interface ThreadHeaderProps {
  conversation: ConversationView;
  /** What the shopper is called. */
  contactName: string;
  backUrl: string;
  /** Whether the shopper is on the storefront now; null where that cannot be known. */
  isOnline: boolean | null;
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
  const canOrganise = useCan("conversation.organise");
  // A chat has no subject: its title names the shopper.
  const channel = channelOf(conversation.channels, conversation.channel);
  const isNamedAbove = !channel.capabilities.hasSubject && conversation.subject === "";
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
              {isNamedAbove
                ? `${channel.label} with ${props.contactName}`
                : conversation.subject || "(no subject)"}
            </span>
          </Text>
        </div>
        {canOrganise && (
          <Button onClick={props.onToggleClosed} loading={props.isBusy}>
            {conversation.status === "closed" ? "Reopen" : "Close"}
          </Button>
        )}
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
      <ThreadMeta
        conversation={conversation}
        contactName={isNamedAbove ? null : props.contactName}
        isOnline={props.isOnline}
        assignee={props.assignee}
      />
      {props.error && <InlineError message={props.error} fieldID="conversation-actions" />}
    </header>
  );
}
