import { renewPreview } from "~/conversations/commands/renew-preview.server";
import { runSql, type ShopId } from "~/database/db.server";
import { withLongTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { recordEvent } from "~/events/record-event.server";
import { bindSubject } from "./bind-subject";
import { closeComplianceRequest, findComplianceRequest } from "./compliance-request.server";
import { noteFileMentions } from "./file-mentions.server";
import { findFilesNaming } from "./find-files-naming.server";
import { findSubject } from "./find-subject.server";
import { PERSONAL_DATA } from "./personal-data";
import { scrubMentions } from "./scrub-mentions.server";

const FIND_SHARED_CONVERSATIONS = `SELECT DISTINCT conversation_id::text AS id FROM messages
  WHERE shop_id = $1 AND id = ANY($2::uuid[]) AND conversation_id <> ALL($3::uuid[])`;

/** Keys of other people's files that name the person. Looked for before the erasure, which forgets who they were. */
async function findNamingFiles(shopId: ShopId, webhookId: string): Promise<string[]> {
  const subject = await withLongTransaction(async (tx) => {
    const request = await findComplianceRequest(tx, shopId, webhookId);
    if (!request?.ordersToRedact || !request.namesCustomer) return null;
    return findSubject(tx, shopId, { ...request, orders: request.ordersToRedact });
  });
  return subject ? findFilesNaming(shopId, subject) : [];
}

/**
 * Erases a customer at Shopify's request: their profile, contacts and conversations with files and raw messages go;
 * their orders stay as the shop's books, without the person; their words and addresses are taken out of conversations
 * with others; PDF and Office files of others that name them are listed for the merchant. One transaction; doing it
 * again finds nothing more. The mirror goes on following Shopify, which erases
 * its own copy before it asks.
 */
export async function eraseCustomer(shopId: ShopId, webhookId: string): Promise<void> {
  const namingFiles = await findNamingFiles(shopId, webhookId);
  await withLongTransaction(async (tx) => {
    const request = await findComplianceRequest(tx, shopId, webhookId);
    if (!request) return;
    // A data request's body sent again under this topic's name must not erase anybody.
    if (!request.ordersToRedact || !request.namesCustomer) {
      throw new AppError(
        "INVALID_INPUT",
        "A privacy request that does not say what to erase was refused.",
      );
    }
    const subject = await findSubject(tx, shopId, { ...request, orders: request.ordersToRedact });
    const shared = await runSql<{ id: string }>(tx, FIND_SHARED_CONVERSATIONS, [
      shopId,
      subject.messages,
      subject.conversations,
    ]);
    for (const privacy of Object.values(PERSONAL_DATA)) {
      if (privacy.about !== "shopper") continue;
      for (const statement of privacy.erase) {
        const { text, values } = bindSubject(statement, shopId, subject);
        await runSql(tx, text, values);
      }
    }
    // Conversations that other people's messages kept alive show a preview, which may be of an erased one.
    for (const { id } of shared) await renewPreview(tx, shopId, id);
    await scrubMentions(tx, shopId, subject);
    await noteFileMentions(tx, shopId, namingFiles);
    await closeComplianceRequest(tx, shopId, webhookId);
    const actor = { kind: "system" } as const;
    await recordEvent(tx, shopId, {
      type: "customers.changed",
      actor,
      payload: { customerIds: subject.customers },
    });
    await recordEvent(tx, shopId, {
      type: "orders.changed",
      actor,
      payload: { orderIds: subject.orders },
    });
  });
}
