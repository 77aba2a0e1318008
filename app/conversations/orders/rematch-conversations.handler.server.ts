import { eventSchemas } from "~/events/catalogue";
import type { EventJobPayload } from "~/events/event-job";
import { rematchConversations } from "./rematch-conversations.server";

export async function handleRematchConversations({
  shopId,
  type,
  payload,
}: EventJobPayload): Promise<void> {
  if (type === "orders.changed") {
    const { orderIds } = eventSchemas["orders.changed"].parse(payload);
    await rematchConversations(shopId, orderIds);
    return;
  }
  const { resource } = eventSchemas["sync.completed"].parse(payload);
  if (resource === "orders" || resource === "customers") await rematchConversations(shopId, "all");
}
