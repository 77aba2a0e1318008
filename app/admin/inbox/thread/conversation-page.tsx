import { useNavigate } from "@remix-run/react";
import { Button } from "@shopify/polaris";
import { XIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { Composer } from "~/admin/inbox/composer/composer";
import { COMPOSER_INPUT_ID } from "~/admin/inbox/composer/composer-input";
import type { DraftKind } from "~/admin/inbox/composer/draft-storage";
import { contactLabel } from "~/admin/inbox/contact-label";
import { useInboxContext } from "~/admin/inbox/inbox-context";
import { inboxPath } from "~/admin/inbox/inbox-query";
import inboxStyles from "~/admin/inbox/inbox.module.css";
import { ContextPanel } from "~/admin/inbox/panel/context-panel";
import type { VisitorFacts } from "~/admin/inbox/panel/visitor-facts";
import { useIntent } from "~/admin/inbox/use-intent";
import { useShortcuts } from "~/admin/inbox/use-shortcuts";
import { useCan } from "~/admin/shell/use-can";
import type { ContextView, ConversationView } from "~/conversations/reads/views";
import { AssigneeMenu } from "./assignee-menu";
import { MessageList } from "./message-list";
import { MoreMenu } from "./more-menu";
import { ThreadHeader } from "./thread-header";
import styles from "./thread.module.css";
import { useMarkRead } from "./use-mark-read";
import { usePanelDrawer } from "./use-panel-drawer";
import { usePendingMessages } from "./use-pending-messages";

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

function useConversationActions(conversation: ConversationView) {
  const desk = useDesk();
  const { query } = useInboxContext();
  const navigate = useNavigate();
  const status = useIntent(conversation.number, "status");
  const assign = useIntent(conversation.number, "assign");
  const markUnread = useMarkRead(conversation.number, conversation.isUnread);
  return {
    status,
    assign,
    assignTo: (staffId: string | null) => assign.send({ intent: "assign", staffId }),
    assignToMe: () => assign.send({ intent: "assign", staffId: desk.staff.id }),
    toggleClosed: () =>
      status.send({
        intent: "status",
        status: conversation.status === "closed" ? "open" : "closed",
      }),
    markUnread: () => {
      markUnread();
      navigate(inboxPath(query));
    },
  };
}

type ShortcutHandlers = Record<
  "reply" | "note" | "toggleClosed" | "assign" | "markUnread",
  () => void
>;

/** Keys for what the role of who is at work allows. */
function usePermittedShortcuts(deeds: ShortcutHandlers): void {
  const canWrite = useCan("conversation.reply");
  const canOrganise = useCan("conversation.organise");
  useShortcuts({
    ...(canWrite && { r: deeds.reply, n: deeds.note }),
    ...(canOrganise && { e: deeds.toggleClosed, a: deeds.assign, u: deeds.markUnread }),
  });
}

/** One conversation: thread, composer, and who and what it is about. Keyed by conversation where it is used. */
export function ConversationPage(props: ConversationPageProps) {
  const { conversation, context, visitor, isTyping, mail, fromAddress } = props;
  const { query, colleagues } = useInboxContext();
  const contactName = contactLabel(conversation.contact, context.customer);
  const actions = useConversationActions(conversation);
  const pending = usePendingMessages(conversation);
  const drawer = usePanelDrawer();
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
      <section className={styles.thread} aria-label="Conversation">
        <ThreadHeader
          conversation={conversation}
          backUrl={inboxPath(query)}
          contactName={contactName}
          isOnline={visitor?.isOnline ?? null}
          isPanelOpen={drawer.isOpen}
          isBusy={actions.status.isBusy}
          error={actions.status.error ?? actions.assign.error}
          onTogglePanel={drawer.toggle}
          onToggleClosed={actions.toggleClosed}
          assignee={
            <AssigneeMenu
              assignee={conversation.assignee}
              colleagues={colleagues}
              isOpen={isAssigning}
              isBusy={actions.assign.isBusy}
              onToggle={setIsAssigning}
              onAssign={actions.assignTo}
            />
          }
          more={<MoreMenu onMarkUnread={actions.markUnread} onAssignToMe={actions.assignToMe} />}
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
          reach={
            visitor && {
              isOnline: visitor.isOnline,
              email: mail.email,
              mailAfterMinutes: mail.afterMinutes,
            }
          }
        />
      </section>
      <button
        type="button"
        className={inboxStyles.backdrop}
        data-open={drawer.isOpen}
        tabIndex={-1}
        aria-label="Close customer and orders"
        onClick={drawer.close}
      />
      <aside
        id="context-panel"
        className={inboxStyles.panel}
        data-open={drawer.isOpen}
        tabIndex={-1}
        aria-label="Customer and orders"
      >
        <div className={inboxStyles.panelClose}>
          <Button
            variant="tertiary"
            icon={XIcon}
            accessibilityLabel="Close"
            onClick={drawer.close}
          />
        </div>
        <ContextPanel
          context={context}
          conversationNumber={conversation.number}
          visitor={visitor}
        />
      </aside>
    </div>
  );
}
