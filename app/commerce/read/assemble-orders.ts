import {
  toPostalAddress,
  type FulfillmentRow,
  type LineRow,
  type LocationRow,
  type OrderRow,
  type OrderRows,
  type RefundRow,
  type ReturnRow,
  type StockLevelRow,
  type TrackingRow,
} from "./order-rows";
import type { FulfillmentView, OrderDetails, OrderLineView, RefundView, ReturnView } from "./views";

/** Lines of an order that are shown; the rest is counted. */
const MAX_LINES = 50;

type Stock = NonNullable<OrderLineView["stock"]>;

interface Children {
  lines: Map<string, LineRow[]>;
  fulfillments: Map<string, FulfillmentRow[]>;
  trackings: Map<string, TrackingRow[]>;
  refunds: Map<string, RefundRow[]>;
  returns: Map<string, ReturnRow[]>;
  stock: Map<string, Stock>;
}

function groupBy<Row>(
  rows: readonly Row[] | null,
  keyOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows ?? []) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Puts stock levels together by variant; locations that are not active do not count. */
function groupStock(
  levels: readonly StockLevelRow[],
  locations: readonly LocationRow[],
): Map<string, Stock> {
  const names = new Map(locations);
  const stock = new Map<string, Stock>();
  for (const [variantId, locationId, available, incoming] of levels) {
    const location = names.get(locationId);
    if (location === undefined) continue;
    const known = stock.get(variantId) ?? { available: 0, locations: [] };
    known.available += available;
    known.locations.push({ locationId, location, available, incoming });
    stock.set(variantId, known);
  }
  for (const { locations: places } of stock.values()) {
    places.sort((a, b) => (a.location < b.location ? -1 : 1));
  }
  return stock;
}

const newestFirst = (a: { createdAt: string | null }, b: { createdAt: string | null }): number =>
  (b.createdAt ?? "") < (a.createdAt ?? "") ? -1 : 1;

function toLines({ id, currency }: OrderRow, { lines, stock }: Children): OrderLineView[] {
  const rows = (lines.get(id) ?? []).toSorted((a, b) => a.position - b.position);
  return rows.slice(0, MAX_LINES).map(({ orderId: _orderId, position: _position, ...line }) => ({
    ...line,
    unitPrice: { amount: line.unitPrice, currency },
    discountedTotal: { amount: line.discountedTotal, currency },
    stock: (line.variantId && stock.get(line.variantId)) || null,
  }));
}

function toFulfillments(
  { id }: OrderRow,
  { fulfillments, trackings }: Children,
): FulfillmentView[] {
  return (fulfillments.get(id) ?? [])
    .toSorted(newestFirst)
    .map(({ orderId: _orderId, ...fulfillment }) => ({
      ...fulfillment,
      trackings: (trackings.get(fulfillment.id) ?? [])
        .toSorted((a, b) => a.position - b.position)
        .map(({ company, number, url }) => ({ company, number, url })),
    }));
}

function toRefunds({ id, currency }: OrderRow, { refunds }: Children): RefundView[] {
  return (refunds.get(id) ?? [])
    .toSorted(newestFirst)
    .map(({ orderId: _orderId, total, ...refund }) => ({
      ...refund,
      total: { amount: total, currency },
    }));
}

function toReturns({ id }: OrderRow, { returns }: Children): ReturnView[] {
  return (returns.get(id) ?? [])
    .toSorted(newestFirst)
    .map(({ orderId: _orderId, ...orderReturn }) => orderReturn);
}

function toOrderDetails(row: OrderRow, children: Children): OrderDetails {
  const { currency, ...order } = row;
  const lines = toLines(row, children);
  const money = (amount: string) => ({ amount, currency });
  return {
    ...order,
    total: money(row.total),
    subtotal: money(row.subtotal),
    totalShipping: money(row.totalShipping),
    totalTax: money(row.totalTax),
    totalDiscounts: money(row.totalDiscounts),
    totalRefunded: money(row.totalRefunded),
    totalOutstanding: money(row.totalOutstanding),
    shippingAddress: toPostalAddress(row.shippingAddress),
    billingAddress: toPostalAddress(row.billingAddress),
    lines,
    hiddenLines: (children.lines.get(row.id)?.length ?? 0) - lines.length,
    fulfillments: toFulfillments(row, children),
    refunds: toRefunds(row, children),
    returns: toReturns(row, children),
  };
}

/** Puts together orders whose parts came as flat lists. */
export function assembleOrders(rows: OrderRows): OrderDetails[] {
  const children: Children = {
    lines: groupBy(rows.lines, ({ orderId }) => orderId),
    fulfillments: groupBy(rows.fulfillments, ({ orderId }) => orderId),
    trackings: groupBy(rows.trackings, ({ fulfillmentId }) => fulfillmentId),
    refunds: groupBy(rows.refunds, ({ orderId }) => orderId),
    returns: groupBy(rows.returns, ({ orderId }) => orderId),
    stock: groupStock(rows.stockLevels ?? [], rows.locations ?? []),
  };
  return (rows.orders ?? []).map((row) => toOrderDetails(row, children));
}
