import { prisma, type ShopId } from "../db.server";
import { isUuid } from "../lib/is-uuid";
import { readRaw } from "./read-raw.server";

/** What came in as the message `messageId`, byte for byte; null when the shop has no such message or it came from us. */
export async function findOriginal(
  shopId: ShopId,
  messageId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!isUuid(messageId)) return null;
  const delivery = await prisma.inboundDelivery.findFirst({
    where: { shopId, messageId },
    select: { id: true },
  });
  const raw = delivery && (await readRaw(shopId, delivery.id));
  return raw && new Uint8Array(raw);
}
