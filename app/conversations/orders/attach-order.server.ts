import type { OrderLinkChange } from "~/conversations/reads/views";
import type { ShopId } from "~/database/db.server";
import { changeOrderLink } from "./change-order-link.server";

/**
 * An agent says that this order is meant. It stays attached whatever the matcher finds later.
 * AppError NOT_FOUND when the shop has no such conversation or order.
 */
export async function attachOrder(shopId: ShopId, change: OrderLinkChange): Promise<void> {
  await changeOrderLink(shopId, change, "attached");
}
