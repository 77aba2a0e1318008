import { RESOURCE_WORDS } from "~/admin/settings/sync/resource-words";
import type { HomeView } from "./home-view";

export interface AttentionItem {
  id: string;
  title: string;
  text: string;
  /** When it happened; null for what is so now. */
  at: string | null;
  action: { label: string; url: string };
}

/** What stands in the way of outgoing mail. */
function mailItems({ canSendMail, sendingPause, domainProblem }: HomeView): AttentionItem[] {
  const url = "/app/settings/email";
  const item = (id: string, title: string, text: string, label: string): AttentionItem[] => [
    { id, title, text, at: null, action: { label, url } },
  ];
  if (!canSendMail) {
    const text = "No mail server is set up for outgoing mail.";
    return item("mail", "Replies cannot be sent", text, "Set up outgoing mail");
  }
  if (sendingPause) return item("pause", "Replies cannot be sent", sendingPause, "See what to do");
  if (!domainProblem) return [];
  const { domain, state } = domainProblem;
  return state === "lapsed"
    ? item(
        "domain",
        `Replies no longer come from ${domain}`,
        "The domain’s DKIM record has gone, so they come from Doorbell’s address again.",
        "Look at the record",
      )
    : item(
        "domain",
        `The DKIM record of ${domain} was not found`,
        "If it stays away, replies come from Doorbell’s address again.",
        "Look at the record",
      );
}

/** What does not work by itself and needs somebody, worst first. */
export function attentionItems(home: HomeView): AttentionItem[] {
  const { numbers, storeData } = home;
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
  return [...mailItems(home), ...replies, ...data];
}
