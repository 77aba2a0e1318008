import { Badge, type BadgeProps } from "@shopify/polaris";
import type { ConversationStatus } from "~/conversations/reads/views";

const STATUS = {
  open: { label: "Open", tone: "attention" },
  waiting: { label: "Waiting for shopper", tone: "info" },
  closed: { label: "Closed", tone: undefined },
} as const satisfies Record<ConversationStatus, { label: string; tone: BadgeProps["tone"] }>;

/** Whether the team replies next, the shopper does, or it is done. */
export function StatusBadge({ status }: { status: ConversationStatus }) {
  return <Badge tone={STATUS[status].tone}>{STATUS[status].label}</Badge>;
}
