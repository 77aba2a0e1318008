import { findOrdersByEvidence } from "~/commerce/read/find-orders-by-evidence.server";
import type { ShopId } from "~/database/db.server";
import type { OrderNumber } from "./read-order-number";

interface GuestEvidence extends OrderNumber {
  /** Lower-cased. */
  email: string;
}

/** The order with this number and this e-mail address, its own or its customer's; null when there is none. */
export async function findOrderOfGuest(
  shopId: ShopId,
  { email, nameKeys, confirmationNumber }: GuestEvidence,
): Promise<{ id: string; name: string } | null> {
  const { orders } = await findOrdersByEvidence(shopId, {
    nameKeys,
    confirmationNumbers: confirmationNumber ? [confirmationNumber] : [],
    emails: [email],
    trackingKeys: [],
    phones: [],
    customerIds: [],
  });
  const own = orders
    .filter(({ emails }) => emails.includes(email))
    .sort((a, b) => b.processedAt.localeCompare(a.processedAt));
  // The fullest name that was typed comes first, and before others the order whose whole name it is.
  const byName = nameKeys.flatMap((key) =>
    own
      .flatMap((order) => {
        const found = order.nameKeys.find((name) => name.key === key);
        return found ? [{ order, rank: found.rank }] : [];
      })
      .sort((a, b) => a.rank - b.rank)
      .map(({ order }) => order),
  );
  const byCode = own.find(
    (order) => confirmationNumber !== null && order.confirmationNumber === confirmationNumber,
  );
  const order = byName[0] ?? byCode;
  return order ? { id: order.id, name: order.name } : null;
}
