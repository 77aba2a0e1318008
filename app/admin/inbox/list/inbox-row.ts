import type { ConversationList, ConversationRow } from "~/conversations/reads/views";

/** A row of the list, with what is known of its shopper now. */
export interface InboxRow extends ConversationRow {
  /** On the storefront at this moment. */
  isOnline: boolean;
}

export interface InboxList extends Omit<ConversationList, "items"> {
  items: InboxRow[];
}

/** Marks the rows whose contact is `online`. */
export function markOnline(list: ConversationList, online: ReadonlySet<string>): InboxList {
  const items = list.items.map((row) => ({ ...row, isOnline: online.has(row.contact.id) }));
  return { ...list, items };
}
