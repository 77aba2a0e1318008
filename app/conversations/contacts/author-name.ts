import type { InboundMessage } from "~/conversations/inbound/inbound-message";

/** What stands beside a message from outside. A visitor's address is an id of ours, which tells nobody anything. */
export function authorNameOf({
  senderName,
  sender,
}: Pick<InboundMessage, "senderName" | "sender">): string {
  if (senderName) return senderName;
  return sender?.kind === "visitor" ? "Visitor" : (sender?.value ?? "Unknown sender");
}
