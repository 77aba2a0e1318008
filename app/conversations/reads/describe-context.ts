import { assembleOrders } from "~/commerce/read/assemble-orders";
import { toCustomerDetails, type CustomerRow, type OrderRows } from "~/commerce/read/order-rows";
import { orderEvidenceListSchema } from "~/conversations/orders/order-evidence";
import type {
  ContactView,
  ContextView,
  CustomerEvidenceView,
  CustomerState,
  EarlierConversationView,
  OrderLinkView,
  OrdersState,
  OrderView,
} from "./views";

/** What the statement of findConversationContext gives. */
export interface ContextRow {
  contact: ContactView;
  customerEvidence: CustomerEvidenceView | null;
  customer: CustomerRow | null;
  links: (OrderLinkView & { orderId: string })[] | null;
  orders: OrderRows;
  /** Orders of the customer that we hold, counted to 1,000; null when the shop lets us see them all. */
  mirroredOrders: number | null;
  earlierConversations: EarlierConversationView[];
  /** Resource → whether its first import is done; null when nothing was ever started. */
  imported: Record<string, boolean> | null;
}

const LINK_RANK = { attached: 0, offered: 1, detached: 3 } as const;
const UNLINKED_RANK = 2;

function compareOrders(a: OrderView, b: OrderView): number {
  const rank = (order: OrderView) => (order.link ? LINK_RANK[order.link.state] : UNLINKED_RANK);
  const confidence = (order: OrderView) => order.link?.confidence ?? 0;
  return (
    rank(a) - rank(b) ||
    confidence(b) - confidence(a) ||
    b.processedAt.localeCompare(a.processedAt) ||
    b.id.localeCompare(a.id)
  );
}

function toOrderViews(row: ContextRow): OrderView[] {
  const links = new Map(row.links?.map(({ orderId, ...link }) => [orderId, link]));
  const customerId = row.customer?.id ?? null;
  return assembleOrders(row.orders).map((order) => {
    const link = links.get(order.id);
    const evidence = link ? orderEvidenceListSchema.catch([]).parse(link.evidence) : [];
    return {
      ...order,
      isOfAnotherCustomer: order.customerId === null || order.customerId !== customerId,
      link: link ? { ...link, evidence } : null,
    };
  });
}

// The four kinds of nothing are told apart here and nowhere else, in the order in which they can be excluded.
function findCustomerState(row: ContextRow, orders: OrderView[]): CustomerState {
  if (row.customer) return "found";
  if (!row.imported?.["customers"]) return "not-synced";
  const canBeKnown = row.contact.addresses.some(
    ({ kind, isClaim }) => !isClaim && (kind === "email" || kind === "phone"),
  );
  const namesOrderOfAnother = orders.some((order) => order.link);
  return canBeKnown && !namesOrderOfAnother ? "not-found" : "not-verified";
}

function findOrdersState(
  row: ContextRow,
  facts: { customerState: CustomerState; isAnyShown: boolean; hiddenOlder: number },
): OrdersState {
  if (facts.isAnyShown) return "shown";
  if (!row.imported?.["orders"] || facts.customerState === "not-synced") return "not-synced";
  if (facts.customerState === "not-verified") return "not-verified";
  return facts.hiddenOlder > 0 ? "older-than-60-days" : "no-orders";
}

/** Puts the row of the context's statement into the order and the words of the side panel. */
export function describeContext(conversationId: string, row: ContextRow): ContextView {
  const all = toOrderViews(row);
  all.sort(compareOrders);
  const orders = all.filter((order) => order.link?.state !== "detached");
  const isImported = row.imported?.["orders"] ?? false;
  const { mirroredOrders } = row;
  const missing =
    mirroredOrders === null ? 0 : (row.customer?.numberOfOrders ?? 0) - mirroredOrders;
  const hiddenOlderOrders = isImported ? Math.max(0, missing) : 0;
  const customerState = findCustomerState(row, all);
  return {
    conversationId,
    contact: row.contact,
    customerState,
    customer: row.customer && {
      ...toCustomerDetails(row.customer),
      evidence: row.customerEvidence,
    },
    ordersState: findOrdersState(row, {
      customerState,
      isAnyShown: orders.length > 0,
      hiddenOlder: hiddenOlderOrders,
    }),
    orders,
    detachedOrders: all.filter((order) => order.link?.state === "detached"),
    hiddenOlderOrders,
    earlierConversations: row.earlierConversations,
  };
}
