import type { OrderLinkChange } from "~/conversations/reads/views";
import type { ShopId } from "~/database/db.server";
import { changeOrderLink } from "./change-order-link.server";

/**
 * An agent says that this order is not meant. The evidence is kept, later messages cannot attach it again, and
 * attachOrder undoes it. AppError NOT_FOUND when the shop has no such conversation or order.
 */
export async function detachOrder(shopId: ShopId, change: OrderLinkChange): Promise<void> {
  await changeOrderLink(shopId, change, "detached");
}
