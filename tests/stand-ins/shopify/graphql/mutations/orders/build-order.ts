import { newMetafield } from "tests/stand-ins/shopify/graphql/mutations/metafields/metafield-input";
import { bagCents, toCents } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { idOf, invalidId } from "tests/stand-ins/shopify/graphql/typed-id";
import { cleanEmail } from "tests/stand-ins/shopify/store/actions/clean-email";
import { cleanTags } from "tests/stand-ins/shopify/store/actions/clean-tags";
import {
  customLine,
  findVariant,
  lineOfVariant,
  nextChildId,
} from "tests/stand-ins/shopify/store/actions/order-drafts";
import { blankOrder, toAddress } from "tests/stand-ins/shopify/store/actions/place-order";
import { parseGid } from "tests/stand-ins/shopify/store/gid";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { LineItem, Order, TaxLine } from "tests/stand-ins/shopify/store/types";
import { applyDiscountCode } from "./apply-discount-code";
import { customerOfOrder } from "./customer-of-order";
import type { OrderCreateInput, OrderLineInput, TaxLineInput } from "./order-create-input";

/** The order that `orderCreate` makes of its input, not stored yet. */
export function buildOrder(shop: ShopStore, input: OrderCreateInput, sourceName: string): Order {
  const order = blankOrder(shop, input.name ?? undefined);
  const customer = customerOfOrder(shop, input);
  order.customerId = customer?.id ?? null;
  order.email = cleanEmail(input.email ?? null) ?? customer?.email ?? null;
  order.phone = input.phone ?? null;
  order.currencyCode = input.currency ?? firstCurrency(input) ?? order.currencyCode;
  order.taxesIncluded = input.taxesIncluded === true;
  order.note = input.note ?? null;
  order.tags = cleanTags(input.tags ?? []);
  order.test = input.test === true;
  order.poNumber = input.poNumber ?? null;
  order.sourceName = input.sourceName ?? sourceName;
  order.customAttributes = input.customAttributes ?? [];
  order.processedAt = input.processedAt ?? order.processedAt;
  order.closedAt = input.closedAt ?? null;
  order.metafields = (input.metafields ?? []).map((metafield) =>
    newMetafield(shop, { ...metafield, type: metafield.type ?? "single_line_text_field" }),
  );
  order.lineItems = (input.lineItems ?? []).map((line) => toLine(shop, order, line));
  order.shippingLines = (input.shippingLines ?? []).map((line) => {
    const price = bagCents(line.priceSet) ?? 0;
    return {
      id: nextChildId(order),
      title: line.title,
      code: line.code ?? null,
      source: line.source ?? null,
      price,
      discount: 0,
      taxLines: toTaxLines(line.taxLines, price),
      isRemoved: false,
      addedByEdit: false,
    };
  });
  order.shippingAddress = toAddress(shop, order, input.shippingAddress ?? null, null);
  order.billingAddress = toAddress(shop, order, input.billingAddress ?? null, null);
  applyDiscountCode(order, input.discountCode ?? null);
  addTransactions(order, input);
  return order;
}

function firstCurrency({ lineItems, shippingLines }: OrderCreateInput): string | undefined {
  const bags = [...(lineItems ?? []), ...(shippingLines ?? [])].map(({ priceSet }) => priceSet);
  return bags.find((bag) => bag)?.shopMoney.currencyCode;
}

function toLine(shop: ShopStore, order: Order, input: OrderLineInput): LineItem {
  const line = baseLine(shop, order, input);
  return {
    ...line,
    title: input.title ?? line.title,
    variantTitle: input.variantTitle ?? line.variantTitle,
    sku: input.sku ?? line.sku,
    vendor: input.vendor ?? line.vendor,
    requiresShipping: input.requiresShipping ?? line.requiresShipping,
    taxable: input.taxable ?? line.taxable,
    isGiftCard: input.giftCard ?? line.isGiftCard,
    weightGrams: grams(input.weight) ?? line.weightGrams,
    customAttributes: (input.properties ?? []).map(({ name, value }) => ({ key: name, value })),
    taxLines: toTaxLines(input.taxLines, line.unitPrice * line.quantity),
  };
}

function baseLine(shop: ShopStore, order: Order, input: OrderLineInput): LineItem {
  const id = nextChildId(order);
  const { quantity } = input;
  const unitPrice = bagCents(input.priceSet);
  if (input.variantId) {
    const found = findVariant(shop, idOf(input.variantId, "ProductVariant"));
    if (found === null) throw invalidId(input.variantId);
    return lineOfVariant(shop, found, { id, quantity, unitPrice });
  }
  const productId = input.productId ? (parseGid(input.productId)?.id ?? null) : null;
  const custom = customLine(shop, { id, title: "", quantity, unitPrice: unitPrice ?? 0 });
  return { ...custom, productId, requiresShipping: false };
}

/** Tax lines as given: an order made through the API is not taxed by the shop. */
function toTaxLines(given: TaxLineInput[] | null | undefined, base: number): TaxLine[] {
  return (given ?? []).map(({ title, rate, priceSet }) => ({
    title,
    rate: Number(rate),
    amount: bagCents(priceSet) ?? Math.round(base * Number(rate)),
  }));
}

const GRAMS_PER_UNIT: Record<string, number> = {
  GRAMS: 1,
  KILOGRAMS: 1000,
  OUNCES: 28.349523125,
  POUNDS: 453.59237,
};

function grams(weight: OrderLineInput["weight"]): number | undefined {
  if (!weight) return undefined;
  return Math.round(weight.value * (GRAMS_PER_UNIT[weight.unit] ?? 1));
}

function addTransactions(order: Order, input: OrderCreateInput): void {
  const given = input.transactions ?? [];
  for (const transaction of given) {
    order.transactions.push({
      id: nextChildId(order),
      kind: transaction.kind ?? "SALE",
      status: transaction.status ?? "SUCCESS",
      gateway: transaction.gateway ?? "manual",
      amount: toCents(transaction.amountSet.shopMoney.amount),
      createdAt: order.createdAt,
      processedAt: transaction.processedAt ?? order.createdAt,
      parentId: null,
      refundId: null,
    });
  }
  if (given.length > 0) return;
  order.isPaymentUnstated = !input.financialStatus;
  if (input.financialStatus !== "PAID") return;
  order.transactions.push({
    id: nextChildId(order),
    kind: "SALE",
    status: "SUCCESS",
    gateway: "manual",
    amount: computeOrderFigures(order).total,
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    parentId: null,
    refundId: null,
  });
}
