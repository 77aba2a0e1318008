import type {
  DraftChange,
  DraftLineChange,
} from "tests/stand-ins/shopify/store/draft-orders/change-draft-order";
import type {
  DraftOrder,
  DraftOrderLine,
} from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Address, LineItem, Order } from "tests/stand-ins/shopify/store/types";

/** A draft of what is in an order now, for the same customer, to be sent once more. */
export function draftFromOrder(order: Order): DraftChange {
  const { lines } = orderFigures(order);
  const kept = order.shippingLines.find(({ isRemoved }) => !isRemoved);
  return {
    customerId: order.customerId,
    email: order.email,
    phone: order.phone,
    note: order.note,
    tags: order.tags,
    poNumber: order.poNumber,
    customAttributes: order.customAttributes,
    shippingAddress: withoutId(order.shippingAddress),
    billingAddress: withoutId(order.billingAddress),
    shippingLine: kept ? { title: kept.title, price: kept.price } : null,
    lines: order.lineItems
      .map((line) => lineOf(line, lines.get(line.id)?.currentQuantity ?? 0))
      .filter(({ quantity }) => quantity > 0),
  };
}

/** The same draft once more, under a new number. */
export function copyOfDraft(draft: DraftOrder): DraftChange {
  const { lines, shippingAddress, billingAddress, ...fields } = draft;
  const {
    id: _id,
    name: _name,
    number: _number,
    status: _status,
    orderId: _order,
    completedAt: _completed,
    invoiceSentAt: _sent,
    invoiceToken: _token,
    createdAt: _created,
    updatedAt: _updated,
    ...rest
  } = fields;
  return {
    ...rest,
    shippingAddress: withoutId(shippingAddress),
    billingAddress: withoutId(billingAddress),
    lines: lines.map(copyOfLine),
  };
}

function lineOf(line: LineItem, quantity: number): DraftLineChange {
  const { variantId, title, sku, unitPrice, requiresShipping, taxable, customAttributes } = line;
  if (variantId !== null) return { variantId, quantity, customAttributes };
  return { title, sku, quantity, unitPrice, requiresShipping, taxable, customAttributes };
}

function copyOfLine({ id: _id, uuid: _uuid, variantId, ...line }: DraftOrderLine): DraftLineChange {
  return { ...line, ...(variantId === null ? {} : { variantId }) };
}

function withoutId(address: Address | null): Omit<Address, "id"> | null {
  if (address === null) return null;
  const { id: _, ...fields } = address;
  return fields;
}
