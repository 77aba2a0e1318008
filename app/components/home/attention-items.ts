import { RESOURCE_WORDS } from "../store-data/resource-words";
import type { HomeView } from "./home-view";

export interface AttentionItem {
  id: string;
  title: string;
  text: string;
  /** When it happened; null for what is so now. */
  at: string | null;
  action: { label: string; url: string };
}

/** What does not work by itself and needs somebody, worst first. */
export function attentionItems({ numbers, storeData, canSendMail }: HomeView): AttentionItem[] {
  const mail: AttentionItem[] = canSendMail
    ? []
    : [
        {
          id: "mail",
          title: "Replies cannot be sent",
          text: "No mail server is set up for outgoing mail.",
          at: null,
          action: { label: "Set up outgoing mail", url: "/app/settings/email" },
        },
      ];
  const replies = numbers.failedReplies.map((reply, index) => ({
    id: `reply-${index}`,
    title: `Your reply to ${reply.contactName} was not sent`,
    text: reply.reason,
    at: reply.failedAt,
    action: { label: "Open conversation", url: `/app/inbox/${reply.conversationNumber}?view=all` },
  }));
  const data = storeData.resources.flatMap(({ resource, error }) =>
    error
      ? [
          {
            id: `data-${resource}`,
            title: `${RESOURCE_WORDS[resource].label} may be out of date`,
            text: error.message,
            at: error.at || null,
            action: { label: "View store data", url: "/app/settings/sync" },
          },
        ]
      : [],
  );
  return [...mail, ...replies, ...data];
}
