import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { gid, parseGid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { LineItem, Order, UserError } from "tests/stand-ins/shopify/store/types";
import type { LineDiscount } from "./line-discounts";

/** An order edit between begin and commit: the order as it would become. */
export interface OrderEditSession {
  id: number;
  orderId: number;
  /** The order's `updatedAt` at the start. */
  begunAt: string;
  draft: Order;
  /** Units that the commit takes from (or gives back to) the stock. */
  moved: { variantId: number | null; quantity: number }[];
  changes: number;
  /** Discounts that this edit puts on lines. */
  discounts?: LineDiscount[];
}

/** What resolvers of `CalculatedLineItem` get. */
export interface CalculatedLineItemSource {
  session: OrderEditSession;
  lineItem: LineItem;
}

function sessions(shop: ShopStore) {
  return shop.documents<OrderEditSession>("orderEdits");
}

/** Starts an edit of a stored order. */
export function beginEdit(shop: ShopStore, order: Order): OrderEditSession {
  const session: OrderEditSession = {
    id: shop.nextId(),
    orderId: order.id,
    begunAt: order.updatedAt,
    draft: structuredClone(order),
    moved: [],
    changes: 0,
  };
  sessions(shop).set(String(session.id), session);
  return session;
}

/** A copy of the open edit with this gid (of the calculated order or of the session), or null. */
export function openEdit(shop: ShopStore, id: string): OrderEditSession | null {
  const parsed = parseGid(id);
  if (parsed?.type !== "CalculatedOrder" && parsed?.type !== "OrderEditSession") return null;
  const session = sessions(shop).get(String(parsed.id));
  return session === undefined ? null : structuredClone(session);
}

/** Stores one more change of an edit. */
export function saveEdit(shop: ShopStore, session: OrderEditSession): OrderEditSession {
  const saved = { ...session, changes: session.changes + 1 };
  sessions(shop).set(String(session.id), saved);
  return saved;
}

/** Ends an edit. */
export function closeEdit(shop: ShopStore, session: OrderEditSession): void {
  sessions(shop).delete(String(session.id));
}

/** Shopify's refusal of an edit that does not exist; shipping mutations add a code. */
export function missingEdit(code?: string): UserError[] {
  return [userError(["id"], "The calculated order does not exist.", code)];
}

/** The part of every payload that shows the edit. */
export function editPayload(session: OrderEditSession): Payload {
  return {
    calculatedOrder: session,
    orderEditSession: { id: gid("OrderEditSession", session.id) },
    userErrors: [],
  };
}

/** The line of an edit by the gid of its calculated or its stored line item. */
export function lineOfEdit(session: OrderEditSession, id: string): LineItem | null {
  const parsed = parseGid(id);
  if (parsed?.type !== "CalculatedLineItem" && parsed?.type !== "LineItem") return null;
  return session.draft.lineItems.find((line) => line.id === parsed.id) ?? null;
}

/** True for a line that this edit added. */
export function isAdded(
  shop: ShopStore,
  { orderId }: OrderEditSession,
  line: { id: number },
): boolean {
  const order = shop.orders.get(orderId);
  return !order?.lineItems.some(({ id }) => id === line.id);
}
