import { noteExportFinished } from "~/commerce/import/note-export-finished.server";
import type { ShopId, Transaction } from "~/database/db.server";
import { enqueue } from "~/jobs/enqueue.server";
import { enqueueRequest } from "~/privacy/enqueue-request.server";
import { eraseCustomerJob } from "~/privacy/erase-customer.job";
import { eraseShopJob } from "~/privacy/erase-shop.job";
import { exportCustomerJob } from "~/privacy/export-customer.job";
import { refreshScopesJob } from "~/shops/refresh-scopes.job";
import { uninstallShopJob } from "~/shops/uninstall-shop.job";
import type { SpecialCase } from "./plan-drain";

type Enqueue = (tx: Transaction, shopId: ShopId, webhook: SpecialCase) => Promise<void>;

const JOBS: Record<SpecialCase["action"]["kind"], Enqueue> = {
  uninstall: (tx, shopId) =>
    enqueue(tx, uninstallShopJob, { shopId }, { key: `shopify.uninstall:${shopId}` }),
  "read-scopes": (tx, shopId) =>
    enqueue(tx, refreshScopesJob, { shopId }, { key: `shopify.scopes:${shopId}` }),
  "import-progress": async (tx, shopId, { objectId }) => {
    if (objectId) await noteExportFinished(tx, shopId, objectId);
  },
  "export-customer": (tx, shopId, { webhookId }) =>
    enqueueRequest(tx, shopId, { job: exportCustomerJob, webhookId }),
  "erase-customer": (tx, shopId, { webhookId }) =>
    enqueueRequest(tx, shopId, { job: eraseCustomerJob, webhookId }),
  "erase-shop": (tx, shopId, { webhookId }) =>
    enqueueRequest(tx, shopId, { job: eraseShopJob, webhookId }),
};

/** Adds the job for a webhook that is more than a hint. */
export async function enqueueSpecialCase(
  tx: Transaction,
  shopId: ShopId,
  webhook: SpecialCase,
): Promise<void> {
  await JOBS[webhook.action.kind](tx, shopId, webhook);
}
