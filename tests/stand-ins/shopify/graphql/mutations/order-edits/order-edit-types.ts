import { typeResolvers, type FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import { moneyBag } from "tests/stand-ins/shopify/graphql/resolvers/money";
import { taxLines } from "tests/stand-ins/shopify/graphql/resolvers/tax-lines";
import { typed } from "tests/stand-ins/shopify/graphql/sources";
import { findVariant } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { share, type LineFigures } from "tests/stand-ins/shopify/store/line-figures";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShippingLine } from "tests/stand-ins/shopify/store/types";
import { amountOf, discountValue, type LineDiscount } from "./line-discounts";
import {
  isAdded,
  type CalculatedLineItemSource,
  type OrderEditSession,
} from "./order-edit-session";

type EditField = FieldResolver<OrderEditSession>;
type LineField = FieldResolver<CalculatedLineItemSource>;

interface CalculatedShippingLineSource {
  session: OrderEditSession;
  shippingLine: ShippingLine;
}

const total =
  (amount: (figures: ReturnType<typeof computeOrderFigures>) => number): EditField =>
  ({ draft }) =>
    moneyBag(amount(computeOrderFigures(draft)), draft.currencyCode);

function linesOf(session: OrderEditSession): CalculatedLineItemSource[] {
  return session.draft.lineItems.map((lineItem) => ({ session, lineItem }));
}

function figuresOf({ session, lineItem }: CalculatedLineItemSource): LineFigures | undefined {
  return computeOrderFigures(session.draft).lines.get(lineItem.id);
}

function discountsOf({ session, lineItem }: CalculatedLineItemSource): LineDiscount[] {
  return (session.discounts ?? []).filter((one) => one.lineItemId === lineItem.id);
}

function discountApplication(discount: LineDiscount, { draft }: OrderEditSession) {
  return typed("CalculatedManualDiscountApplication", {
    numericId: discount.id,
    id: gid("CalculatedManualDiscountApplication", discount.id),
    description: discount.description,
    allocationMethod: discount.fixed === null ? "ACROSS" : "EACH",
    appliedTo: "LINE",
    targetSelection: "EXPLICIT",
    targetType: "LINE_ITEM",
    value: discountValue(discount, draft.currencyCode),
  });
}

const unitPrice: LineField = ({ session, lineItem }) =>
  moneyBag(lineItem.unitPrice, session.draft.currencyCode);

/** `CalculatedOrder` and its parts. */
export const orderEditTypes = [
  typeResolvers<OrderEditSession>("CalculatedOrder", {
    id: ({ id }) => gid("CalculatedOrder", id),
    committed: () => false,
    originalOrder: ({ orderId }, _args, { shop }) => shop.orders.get(orderId) ?? null,
    lineItems: (session, _args, { shop }) =>
      new ArrayList(
        linesOf(session).filter(({ lineItem }) => !isAdded(shop, session, lineItem)),
        ({ lineItem }) => lineItem.id,
      ),
    addedLineItems: (session, _args, { shop }) =>
      new ArrayList(
        linesOf(session).filter(({ lineItem }) => isAdded(shop, session, lineItem)),
        ({ lineItem }) => lineItem.id,
      ),
    subtotalLineItemsQuantity: ({ draft }) => computeOrderFigures(draft).currentQuantity,
    subtotalPriceSet: total(({ currentSubtotal }) => currentSubtotal),
    totalPriceSet: total(({ currentTotal }) => currentTotal),
    totalOutstandingSet: total(({ outstanding, capturable }) => outstanding - capturable),
    cartDiscountAmountSet: total(({ currentDiscounts }) => currentDiscounts),
    addedDiscountApplications: (session) =>
      new ArrayList(
        (session.discounts ?? []).map((discount) => discountApplication(discount, session)),
        ({ numericId }) => numericId,
      ),
    taxLines: ({ draft }) => taxLines(draft, computeOrderFigures(draft).currentTax),
    notificationPreviewTitle: ({ draft }) => `Order ${draft.name} was updated`,
    notificationPreviewHtml: ({ draft }) => `<p>Order ${draft.name} was updated.</p>`,
    shippingLines: (session) =>
      session.draft.shippingLines
        .filter(({ isRemoved }) => !isRemoved)
        .map((shippingLine): CalculatedShippingLineSource => ({ session, shippingLine })),
  }),
  typeResolvers<CalculatedLineItemSource>("CalculatedLineItem", {
    id: ({ lineItem }) => gid("CalculatedLineItem", lineItem.id),
    title: ({ lineItem }) => lineItem.title,
    variantTitle: ({ lineItem }) => lineItem.variantTitle,
    sku: ({ lineItem }) => lineItem.sku,
    quantity: (source) => figuresOf(source)?.currentQuantity ?? 0,
    editableQuantity: (source) => figuresOf(source)?.unfulfilledQuantity ?? 0,
    editableQuantityBeforeChanges: ({ session, lineItem }, _args, { shop }) => {
      const order = shop.orders.get(session.orderId);
      return order && computeOrderFigures(order).lines.get(lineItem.id)?.unfulfilledQuantity;
    },
    originalUnitPriceSet: unitPrice,
    discountedUnitPriceSet: ({ session, lineItem }) =>
      moneyBag(
        lineItem.unitPrice - Math.round(lineItem.discount / Math.max(1, lineItem.quantity)),
        session.draft.currencyCode,
      ),
    variant: ({ lineItem }, _args, { shop }) =>
      lineItem.variantId === null ? null : findVariant(shop, lineItem.variantId),
    customAttributes: ({ lineItem }) => lineItem.customAttributes,
    hasStagedLineItemDiscount: (source) => discountsOf(source).length > 0,
    calculatedDiscountAllocations: (source) =>
      discountsOf(source).map((discount) => ({
        allocatedAmountSet: moneyBag(
          amountOf(discount, source.lineItem),
          source.session.draft.currencyCode,
        ),
        discountApplication: discountApplication(discount, source.session),
      })),
    editableSubtotalSet: (source) => {
      const { session, lineItem } = source;
      const units = figuresOf(source)?.unfulfilledQuantity ?? 0;
      const whole = lineItem.unitPrice * lineItem.quantity - lineItem.discount;
      return moneyBag(share(whole, lineItem.quantity, units), session.draft.currencyCode);
    },
    uneditableSubtotalSet: (source) => {
      const { session, lineItem } = source;
      const units = figuresOf(source)?.fulfilledQuantity ?? 0;
      const whole = lineItem.unitPrice * lineItem.quantity - lineItem.discount;
      return moneyBag(share(whole, lineItem.quantity, units), session.draft.currencyCode);
    },
    restocking: () => false,
    image: () => null,
    stagedChanges: () => [],
    restockable: ({ lineItem }) => lineItem.variantId !== null,
  }),
  typeResolvers<CalculatedShippingLineSource>("CalculatedShippingLine", {
    id: ({ shippingLine }) => gid("CalculatedShippingLine", shippingLine.id),
    title: ({ shippingLine }) => shippingLine.title,
    price: ({ session, shippingLine }) => moneyBag(shippingLine.price, session.draft.currencyCode),
    stagedStatus: ({ session, shippingLine }, _args, { shop }) => {
      const stored = shop.orders.get(session.orderId)?.shippingLines ?? [];
      return stored.some(({ id }) => id === shippingLine.id) ? "NONE" : "ADDED";
    },
  }),
];
