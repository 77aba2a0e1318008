import { prisma, type ShopId } from "../db.server";
import { isUuid } from "../lib/is-uuid";

export interface StoredFile {
  fileName: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
}

/** The content of an attachment; null when the shop has none of that id, or only its facts were kept. */
export async function findAttachment(shopId: ShopId, id: string): Promise<StoredFile | null> {
  if (!isUuid(id)) return null;
  const attachment = await prisma.attachment.findUnique({
    where: { shopId_id: { shopId, id } },
    select: { fileName: true, contentType: true, content: true },
  });
  if (!attachment?.content) return null;
  const { fileName, contentType, content } = attachment;
  return { fileName, contentType, content: new Uint8Array(content) };
}
