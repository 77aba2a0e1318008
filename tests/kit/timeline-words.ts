import { entryWords } from "~/admin/inbox/thread/entry-words";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import type { ShopId } from "~/database/db.server";

/** The quiet lines of a conversation's timeline as a colleague reads them, oldest first. */
export async function timelineWords(shopId: ShopId, number = 1): Promise<string[]> {
  const view = await findConversation(shopId, number);
  const reader = { staffId: "somebody else", formatTime: (iso: string) => iso };
  return (view?.messages ?? []).flatMap((line) =>
    line.entry ? [entryWords(line.entry, line, reader)] : [],
  );
}
