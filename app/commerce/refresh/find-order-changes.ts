import type { OrderChange, OrderChangeKind } from "~/events/order-change";

/** What the mirror holds of an order, as far as its change is told to agents. Times in milliseconds. */
export interface OrderSnapshot {
  id: string;
  customerId: string | null;
  updatedAt: number;
  cancelledAt: number | null;
  financialStatus: string | null;
  fulfillmentStatus: string;
  totalRefunded: number;
  /** As JSON in the database's own order of keys, so that equal ones are equal texts. */
  shippingAddress: string | null;
  /** Line → how many are left of it after edits and refunds. */
  lines: Readonly<Record<string, number>>;
  refunds: { id: string; createdAt: number | null }[];
  fulfillments: { id: string; status: string; createdAt: number; deliveredAt: number | null }[];
}

const FAILED_FULFILLMENTS = new Set(["CANCELLED", "ERROR", "FAILURE"]);
const REFUNDED = new Set(["PARTIALLY_REFUNDED", "REFUNDED"]);

type Change = { kind: OrderChangeKind; at: number } | null;

function findPayment(before: OrderSnapshot, after: OrderSnapshot): Change {
  const { financialStatus: status } = before;
  const isNew = status !== "PAID" && !REFUNDED.has(status ?? "");
  return isNew && after.financialStatus === "PAID" ? { kind: "paid", at: after.updatedAt } : null;
}

const newRefunds = (before: OrderSnapshot, after: OrderSnapshot) =>
  after.refunds.filter(({ id }) => !before.refunds.some((refund) => refund.id === id));

function findRefund(before: OrderSnapshot, after: OrderSnapshot): Change {
  if (after.totalRefunded <= before.totalRefunded) return null;
  const times = newRefunds(before, after).map(({ createdAt }) => createdAt ?? after.updatedAt);
  return {
    kind: after.financialStatus === "REFUNDED" ? "refunded" : "partly-refunded",
    at: times.length > 0 ? Math.max(...times) : after.updatedAt,
  };
}

function findFulfillment(before: OrderSnapshot, after: OrderSnapshot): Change {
  const known = new Set(before.fulfillments.map(({ id }) => id));
  const times = after.fulfillments
    .filter(({ id, status }) => !known.has(id) && !FAILED_FULFILLMENTS.has(status))
    .map(({ createdAt }) => createdAt);
  if (times.length === 0) return null;
  return {
    kind: after.fulfillmentStatus === "FULFILLED" ? "fulfilled" : "partly-fulfilled",
    at: Math.max(...times),
  };
}

function findDelivery(before: OrderSnapshot, after: OrderSnapshot): Change {
  const known = new Set(
    before.fulfillments.flatMap(({ id, deliveredAt }) => (deliveredAt === null ? [] : [id])),
  );
  const times = after.fulfillments.flatMap(({ id, deliveredAt }) =>
    deliveredAt === null || known.has(id) ? [] : [deliveredAt],
  );
  return times.length === 0 ? null : { kind: "delivered", at: Math.max(...times) };
}

/** Whether lines were edited. That fewer are left after a refund or a cancellation is told by those. */
function findEdit(before: OrderSnapshot, after: OrderSnapshot): Change {
  const ids = new Set([...Object.keys(before.lines), ...Object.keys(after.lines)]);
  const differences = [...ids].map((id) => (after.lines[id] ?? 0) - (before.lines[id] ?? 0));
  const isExplained =
    newRefunds(before, after).length > 0 || before.cancelledAt !== after.cancelledAt;
  const isEdited = differences.some((more) => more > 0 || (more < 0 && !isExplained));
  return isEdited ? { kind: "items-changed", at: after.updatedAt } : null;
}

/** What happened to an order between two states of its mirror that an agent would want to know. */
export function findOrderChanges(before: OrderSnapshot, after: OrderSnapshot): OrderChange[] {
  const changes: Change[] = [
    before.cancelledAt === null && after.cancelledAt !== null
      ? { kind: "cancelled", at: after.cancelledAt }
      : null,
    findPayment(before, after),
    findRefund(before, after),
    findFulfillment(before, after),
    findDelivery(before, after),
    before.shippingAddress === after.shippingAddress
      ? null
      : { kind: "address-changed", at: after.updatedAt },
    findEdit(before, after),
  ];
  return changes
    .filter((change) => change !== null)
    .map(({ kind, at }) => ({ orderId: after.id, kind, at: new Date(at).toISOString() }));
}
