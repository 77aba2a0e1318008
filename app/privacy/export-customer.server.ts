import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withLongTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { recordEvent } from "~/events/record-event.server";
import { addFiles, type FileBudget, type RowWithFile } from "./add-files.server";
import { bindSubject } from "./bind-subject";
import { closeComplianceRequest, findComplianceRequest } from "./compliance-request.server";
import { findSubject } from "./find-subject.server";
import { PERSONAL_DATA } from "./personal-data";
import type { Subject } from "./subject";

/** What files may take before base64; PostgreSQL ends at 255 MB for one document, V8 at 512 MB for one string. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** Table → its rows about the person, as JSON. Files and raw messages are base64, or named only. */
type CustomerExport = Record<string, unknown[]>;

async function collectRows(
  tx: Transaction,
  shopId: ShopId,
  subject: Subject,
  budget: FileBudget,
): Promise<CustomerExport> {
  const collected: CustomerExport = {};
  for (const [table, privacy] of Object.entries(PERSONAL_DATA)) {
    if (privacy.about !== "shopper") continue;
    const { text, values } = bindSubject(privacy.export, shopId, subject);
    // Children stand before parents in the list; people read it the other way round.
    const rows = await runSql<RowWithFile>(tx, text, values);
    collected[table] = privacy.file
      ? await addFiles(tx, shopId, privacy.file, rows, budget)
      : rows.map(({ row }) => row);
  }
  return Object.fromEntries(Object.entries(collected).toReversed());
}

const SAVE_EXPORT = `
  INSERT INTO data_requests (shop_id, id, customer_id, email, completed_at, export)
  VALUES ($1, $2, $3, $4, now(), $5::jsonb)
  ON CONFLICT (shop_id, id) DO UPDATE SET completed_at = now(), export = excluded.export`;

/**
 * Answers a customer's request for their data: gathers all that the shop's rows hold about them into one JSON document,
 * which the merchant hands over; files beyond `maxFileBytes` are listed in it and left out. One repeatable-read view of the database, one transaction; running it again makes the
 * document anew. Ends quietly when the request was answered, or the customer erased, before.
 */
export async function exportCustomer(
  shopId: ShopId,
  webhookId: string,
  { maxFileBytes = MAX_FILE_BYTES } = {},
): Promise<void> {
  await withLongTransaction(async (tx) => {
    await runSql(tx, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    const request = await findComplianceRequest(tx, shopId, webhookId);
    if (!request) return;
    if (!request.dataRequestId) {
      throw new AppError("INVALID_INPUT", "A data request without an id cannot be answered.");
    }
    const subject = await findSubject(tx, shopId, request);
    const document = {
      shop: request.shopDomain,
      request: request.dataRequestId,
      preparedAt: new Date().toISOString(),
      person: { customers: subject.customers, emails: subject.emails, phones: subject.phones },
      data: await collectRows(tx, shopId, subject, { bytesLeft: maxFileBytes }),
    };
    const values = [
      shopId,
      request.dataRequestId,
      request.customerId,
      request.email,
      JSON.stringify(document),
    ];
    await runSql(tx, SAVE_EXPORT, values);
    await closeComplianceRequest(tx, shopId, webhookId);
    await recordEvent(tx, shopId, {
      type: "customers.changed",
      actor: { kind: "system" },
      payload: { customerIds: subject.customers },
    });
  });
}
