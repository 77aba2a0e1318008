import type { ShopStore } from "./shop-store";

/** The job of a cancellation; what it does is done at once here. */
export interface CancelJob {
  orderId: number;
}

const collection = (shop: ShopStore) => shop.documents<CancelJob>("orderCancelJobs");

export function putCancelJob(shop: ShopStore, uuid: string, job: CancelJob): void {
  collection(shop).set(uuid, job);
}

/** What resolvers of `OrderCancelJobResult` get; null for a gid of no job. */
export function findCancelJobResult(shop: ShopStore, gidText: string) {
  const uuid = /^gid:\/\/shopify\/OrderCancelJobResult\/([\w-]{1,64})$/.exec(gidText)?.[1];
  const job = uuid === undefined ? undefined : collection(shop).get(uuid);
  if (job === undefined) return null;
  const order = shop.orders.get(job.orderId) ?? null;
  return { id: gidText, done: true, status: "SUCCEEDED", errors: [], order };
}
