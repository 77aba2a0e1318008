import type { ShopId } from "~/database/db.server";
import type { LeasedRow } from "~/sending/lease-row.server";

/** The outbox's row of a message, for its lease. */
export function deliveryRow(shopId: ShopId, messageId: string): LeasedRow {
  return {
    shopId,
    table: "outbound_deliveries",
    where: "message_id = $2::uuid",
    values: [messageId],
  };
}
