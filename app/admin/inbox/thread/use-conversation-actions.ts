import { useNavigate } from "@remix-run/react";
import { useDesk } from "~/admin/format/shop-format";
import { useInboxContext } from "~/admin/inbox/inbox-context";
import { inboxPath } from "~/admin/inbox/inbox-query";
import { useIntent } from "~/admin/inbox/use-intent";
import type { ConversationView } from "~/conversations/reads/views";
import { useMarkRead } from "./use-mark-read";

/** What can be done with the whole conversation. */
export function useConversationActions(conversation: ConversationView) {
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

export type ConversationActions = ReturnType<typeof useConversationActions>;
