import { useState } from "react";
import { Composer } from "~/admin/inbox/composer/composer";
import { COMPOSER_INPUT_ID } from "~/admin/inbox/composer/composer-input";
import type { DraftKind } from "~/admin/inbox/composer/draft-storage";
import type { ChatReach } from "~/admin/inbox/composer/send-words";
import { contactLabel } from "~/admin/inbox/contact-label";
import { useInboxContext } from "~/admin/inbox/inbox-context";
import { inboxPath } from "~/admin/inbox/inbox-query";
import inboxStyles from "~/admin/inbox/inbox.module.css";
import { ContextPanel } from "~/admin/inbox/panel/context-panel";
import type { VisitorFacts } from "~/admin/inbox/panel/visitor-facts";
import type { ContextView, ConversationView } from "~/conversations/reads/views";
import { AssigneeMenu } from "./assignee-menu";
import { ContextDrawer } from "./context-drawer";
import { MessageList } from "./message-list";
import { MoreMenu } from "./more-menu";
import { ThreadHeader } from "./thread-header";
import styles from "./thread.module.css";
import { useConversationActions, type ConversationActions } from "./use-conversation-actions";
import { usePanelDrawer } from "./use-panel-drawer";
import { usePendingMessages } from "./use-pending-messages";
import { usePermittedShortcuts } from "./use-permitted-shortcuts";

interface ConversationPageProps {
  conversation: ConversationView;
  context: ContextView;
  /** The shopper of a chat; null for every other channel. */
  visitor: VisitorFacts | null;
  /** Where a chat answer that nobody reads is mailed to, and after how long. */
  mail: { email: string | null; afterMinutes: number };
  /** Address replies come from; null while the shop has no outgoing mail, and where none is needed. */
  fromAddress: string | null;
  /** Whether the shopper is writing just now. */
  isTyping: boolean;
}

const reachOf = (
  { isOnline }: VisitorFacts,
  { email, afterMinutes }: ConversationPageProps["mail"],
): ChatReach => ({ isOnline, email, mailAfterMinutes: afterMinutes });

interface ConversationHeaderProps {
  conversation: ConversationView;
  contactName: string;
  isOnline: boolean | null;
  actions: ConversationActions;
  drawer: Omit<ReturnType<typeof usePanelDrawer>, "coveredRef">;
  isAssigning: boolean;
  onAssigning: (isAssigning: boolean) => void;
}

function ConversationHeader(props: ConversationHeaderProps) {
  const { conversation, actions, drawer } = props;
  const { query, colleagues } = useInboxContext();
  return (
    <ThreadHeader
      conversation={conversation}
      backUrl={inboxPath(query)}
      contactName={props.contactName}
      isOnline={props.isOnline}
      isPanelOpen={drawer.isOpen}
      isBusy={actions.status.isBusy}
      error={actions.status.error ?? actions.assign.error}
      onTogglePanel={drawer.toggle}
      onToggleClosed={actions.toggleClosed}
      assignee={
        <AssigneeMenu
          assignee={conversation.assignee}
          colleagues={colleagues}
          isOpen={props.isAssigning}
          isBusy={actions.assign.isBusy}
          onToggle={props.onAssigning}
          onAssign={actions.assignTo}
        />
      }
      more={<MoreMenu onMarkUnread={actions.markUnread} onAssignToMe={actions.assignToMe} />}
    />
  );
}

/** One conversation: thread, composer, and who and what it is about. Keyed by conversation where it is used. */
export function ConversationPage(props: ConversationPageProps) {
  const { conversation, context, visitor, isTyping, mail, fromAddress } = props;
  const contactName = contactLabel(conversation.contact, context.customer);
  const actions = useConversationActions(conversation);
  const pending = usePendingMessages(conversation);
  const { coveredRef, ...drawer } = usePanelDrawer();
  const [kind, setKind] = useState<DraftKind>("reply");
  const [isAssigning, setIsAssigning] = useState(false);
  const write = (next: DraftKind) => {
    setKind(next);
    document.getElementById(COMPOSER_INPUT_ID)?.focus();
  };
  usePermittedShortcuts({
    reply: () => write("reply"),
    note: () => write("note"),
    toggleClosed: actions.toggleClosed,
    assign: () => setIsAssigning(true),
    markUnread: actions.markUnread,
  });
  return (
    <div className={inboxStyles.conversation}>
      <section className={styles.thread} aria-label="Conversation" ref={coveredRef}>
        <ConversationHeader
          conversation={conversation}
          contactName={contactName}
          isOnline={visitor?.isOnline ?? null}
          actions={actions}
          drawer={drawer}
          isAssigning={isAssigning}
          onAssigning={setIsAssigning}
        />
        <MessageList
          conversation={conversation}
          pending={pending}
          contactName={contactName}
          isTyping={isTyping}
        />
        <Composer
          conversation={conversation}
          kind={kind}
          onKindChange={write}
          contactName={contactName}
          fromAddress={fromAddress}
          reach={visitor && reachOf(visitor, mail)}
        />
      </section>
      <ContextDrawer isOpen={drawer.isOpen} onClose={drawer.close}>
        <ContextPanel
          context={context}
          conversationNumber={conversation.number}
          visitor={visitor}
        />
      </ContextDrawer>
    </div>
  );
}
