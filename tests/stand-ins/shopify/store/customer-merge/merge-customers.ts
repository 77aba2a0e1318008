import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { draftOrders, putDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { CHILD_SPAN, gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Customer } from "tests/stand-ins/shopify/store/types";
import type { MergePlan } from "./plan-merge";

export interface MergeJob {
  resultingCustomerId: number;
}

const jobs = (shop: ShopStore) => shop.documents<MergeJob>("customerMergeJobs");

/**
 * Carries a merge out: one customer has the fields, addresses, orders and drafts of both, the other
 * is gone. Announces `customers/update`, `customers/delete` and `customers/merge`.
 * @param uuid under which the job can be asked for.
 */
export function mergeCustomers(shop: ShopStore, plan: MergePlan, uuid: string): void {
  const { kept, removed } = plan;
  moveOrders(shop, removed.id, kept.id);
  for (const draft of draftOrders(shop)) {
    if (draft.customerId === removed.id) putDraftOrder(shop, { ...draft, customerId: kept.id });
  }
  shop.customers.delete(removed.id);
  shop.editCustomer(kept.id, (draft) => fill(draft, plan));
  jobs(shop).set(uuid, { resultingCustomerId: kept.id });
  shop.announce([
    { topic: "customers/update", resourceGid: gid("Customer", kept.id) },
    { topic: "customers/delete", resourceGid: gid("Customer", removed.id) },
    { topic: "customers/merge", resourceGid: `${gid("Customer", kept.id)}?deleted=${removed.id}` },
  ]);
}

/** What resolvers of `CustomerMergeRequest` get; null for a gid of no merge. */
export function findMergeRequest(shop: ShopStore, jobId: string) {
  const uuid = /^gid:\/\/shopify\/Job\/([\w-]{1,64})$/.exec(jobId)?.[1];
  const job = uuid === undefined ? undefined : jobs(shop).get(uuid);
  if (job === undefined) return null;
  return {
    jobId,
    resultingCustomerId: gid("Customer", job.resultingCustomerId),
    status: "COMPLETED",
    customerMergeErrors: [],
  };
}

function moveOrders(shop: ShopStore, from: number, to: number): void {
  const orders = [...shop.orders.values()].filter(({ customerId }) => customerId === from);
  for (const { id } of orders) updateOrder(shop, { orderId: id, customerId: to });
}

function fill(draft: Customer, { fields, addresses, note, tags }: MergePlan): void {
  const { defaultAddress, ...texts } = fields;
  Object.assign(draft, texts);
  draft.note = note || null;
  draft.tags = tags;
  // The other's addresses become children of this one.
  const own = new Set(draft.addresses.map(({ id }) => id));
  let next = Math.max(draft.id * CHILD_SPAN, ...own) + 1;
  draft.addresses = addresses.map((address) => {
    const id = own.has(address.id) ? address.id : next++;
    if (address.id === defaultAddress?.id) draft.defaultAddressId = id;
    return { ...address, id };
  });
}
