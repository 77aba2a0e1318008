import { isPresent } from "~/channels/chat/stream/presence.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { noteVisitorLeft } from "~/visitors/touch-visitor.server";

/** The shopper's page says that it closes. Where a stream is open, its end says when the last page has gone. */
export async function leaveChat({ shopId, visitor }: ChatCaller): Promise<void> {
  if (!isPresent(shopId, visitor.id)) await noteVisitorLeft(shopId, visitor.id);
}
