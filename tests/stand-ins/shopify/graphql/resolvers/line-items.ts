import { typeResolvers, type FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import type {
  LineItemSource,
  ShippingLineSource,
  VariantSource,
} from "tests/stand-ins/shopify/graphql/sources";
import { fulfillableUnits } from "tests/stand-ins/shopify/store/fulfillment-orders";
import { gid, parentId } from "tests/stand-ins/shopify/store/gid";
import { share, type LineFigures } from "tests/stand-ins/shopify/store/line-figures";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Order } from "tests/stand-ins/shopify/store/types";
import { discountApplications } from "./discounts";
import { imageOf } from "./images";
import { money, moneyBag, moneyScalar, taxLine } from "./money";

export function lineItemSources(order: Order): LineItemSource[] {
  return order.lineItems.map((lineItem) => ({ order, lineItem }));
}

export function shippingLineSources(order: Order, includeRemovals = false): ShippingLineSource[] {
  return order.shippingLines
    .filter(({ isRemoved }) => includeRemovals || !isRemoved)
    .map((shippingLine) => ({ order, shippingLine }));
}

type LineItemField = FieldResolver<LineItemSource>;

function figuresOf({ order, lineItem }: LineItemSource): LineFigures {
  const figures = orderFigures(order).lines.get(lineItem.id);
  if (!figures) throw new Error(`Line item ${lineItem.id} is not in its order`);
  return figures;
}

const bag =
  (amount: (line: LineFigures) => number): LineItemField =>
  (source) =>
    moneyBag(amount(figuresOf(source)), source.order.currencyCode);
const scalar =
  (amount: (line: LineFigures) => number): LineItemField =>
  (source) =>
    moneyScalar(amount(figuresOf(source)));
const unitAfterDiscount = ({ discountedTotal, lineItem }: LineFigures): number =>
  lineItem.quantity === 0 ? 0 : Math.round(discountedTotal / lineItem.quantity);
const unfulfilledDiscounted = ({ discountedTotal, lineItem, unfulfilledQuantity }: LineFigures) =>
  share(discountedTotal, lineItem.quantity, unfulfilledQuantity);
const unfulfilledOriginal = ({ lineItem, unfulfilledQuantity }: LineFigures): number =>
  lineItem.unitPrice * unfulfilledQuantity;

const moneyFields: Record<string, LineItemField> = {
  originalUnitPriceSet: bag(({ lineItem }) => lineItem.unitPrice),
  originalTotalSet: bag(({ originalTotal }) => originalTotal),
  discountedUnitPriceSet: bag(unitAfterDiscount),
  discountedUnitPriceAfterAllDiscountsSet: bag(unitAfterDiscount),
  discountedTotalSet: bag(({ discountedTotal }) => discountedTotal),
  priceAfterAllDiscountsBeforeTaxesSet: bag(({ discountedTotal }) => discountedTotal),
  totalDiscountSet: bag(({ lineItem }) => lineItem.discount),
  unfulfilledDiscountedTotalSet: bag(unfulfilledDiscounted),
  unfulfilledOriginalTotalSet: bag(unfulfilledOriginal),
  originalUnitPrice: scalar(({ lineItem }) => lineItem.unitPrice),
  originalTotal: scalar(({ originalTotal }) => originalTotal),
  discountedUnitPrice: scalar(unitAfterDiscount),
  discountedTotal: scalar(({ discountedTotal }) => discountedTotal),
  totalDiscount: scalar(({ lineItem }) => lineItem.discount),
  discountAllocations: ({ order, lineItem }) => {
    const [application] = discountApplications(order);
    if (!application || lineItem.discount === 0) return [];
    return [
      {
        allocatedAmount: money(lineItem.discount, order.currencyCode),
        allocatedAmountSet: moneyBag(lineItem.discount, order.currencyCode),
        discountApplication: application,
      },
    ];
  },
  taxLines: ({ order, lineItem }) =>
    lineItem.taxLines.map((line) => taxLine(line, order.currencyCode)),
  duties: () => [],
};

export const lineItemResolvers = [
  typeResolvers<LineItemSource>("LineItem", {
    ...moneyFields,
    id: ({ lineItem }) => gid("LineItem", lineItem.id),
    title: ({ lineItem }) => lineItem.title,
    name: ({ lineItem }) => [lineItem.title, lineItem.variantTitle].filter(Boolean).join(" - "),
    variantTitle: ({ lineItem }) => lineItem.variantTitle,
    sku: ({ lineItem }) => lineItem.sku,
    vendor: ({ lineItem }) => lineItem.vendor,
    quantity: ({ lineItem }) => lineItem.quantity,
    currentQuantity: (source) => figuresOf(source).currentQuantity,
    unfulfilledQuantity: (source) => figuresOf(source).unfulfilledQuantity,
    fulfillableQuantity: (source) => fulfillableUnits(source.order, figuresOf(source)),
    nonFulfillableQuantity: () => 0,
    refundableQuantity: (source) => figuresOf(source).refundableQuantity,
    fulfillmentStatus: (source) => {
      const { fulfilledQuantity, unfulfilledQuantity } = figuresOf(source);
      if (fulfilledQuantity === 0) return "unfulfilled";
      return unfulfilledQuantity === 0 ? "fulfilled" : "partial";
    },
    requiresShipping: ({ lineItem }) => lineItem.requiresShipping,
    taxable: ({ lineItem }) => lineItem.taxable,
    isGiftCard: ({ lineItem }) => lineItem.isGiftCard,
    restockable: ({ lineItem }) => lineItem.variantId !== null,
    canRestock: ({ lineItem }) => lineItem.variantId !== null,
    merchantEditable: ({ order }) => !order.cancelledAt,
    customAttributes: ({ lineItem }) => lineItem.customAttributes,
    weight: ({ lineItem }) => ({ value: lineItem.weightGrams, unit: "GRAMS" }),
    product: ({ lineItem }, _args, { shop }) =>
      lineItem.productId === null ? null : (shop.products.get(lineItem.productId) ?? null),
    variant: (source, _args, context) => variantOf(source, context),
    image: (source, _args, context) => lineImage(source, context),
    contract: () => null,
    sellingPlan: () => null,
    lineItemGroup: () => null,
    staffMember: () => null,
  }),
  typeResolvers<ShippingLineSource>("ShippingLine", {
    id: ({ shippingLine }) => gid("ShippingLine", shippingLine.id),
    title: ({ shippingLine }) => shippingLine.title,
    code: ({ shippingLine }) => shippingLine.code,
    source: ({ shippingLine }) => shippingLine.source,
    custom: ({ shippingLine }) => shippingLine.source === null,
    isRemoved: ({ shippingLine }) => shippingLine.isRemoved,
    carrierIdentifier: () => null,
    deliveryCategory: () => null,
    phone: () => null,
    shippingRateHandle: () => null,
    discountAllocations: () => [],
    price: ({ shippingLine }) => moneyScalar(shippingLine.price),
    originalPriceSet: ({ order, shippingLine }) => moneyBag(shippingLine.price, order.currencyCode),
    discountedPriceSet: ({ order, shippingLine }) =>
      moneyBag(shippingLine.price - shippingLine.discount, order.currencyCode),
    currentDiscountedPriceSet: ({ order, shippingLine }) =>
      moneyBag(
        shippingLine.isRemoved ? 0 : shippingLine.price - shippingLine.discount,
        order.currencyCode,
      ),
    taxLines: ({ order, shippingLine }) =>
      shippingLine.taxLines.map((line) => taxLine(line, order.currencyCode)),
  }),
];

function variantOf({ lineItem }: LineItemSource, { shop }: RequestContext): VariantSource | null {
  if (lineItem.variantId === null) return null;
  const product = shop.products.get(parentId(lineItem.variantId));
  const variant = product?.variants.find(({ id }) => id === lineItem.variantId);
  return product && variant ? { product, variant } : null;
}

function lineImage(source: LineItemSource, context: RequestContext) {
  const { productId } = source.lineItem;
  const product = productId === null ? undefined : context.shop.products.get(productId);
  if (!product) return null;
  const variant = variantOf(source, context)?.variant;
  const media = product.media.find(({ id }) => id === variant?.mediaId) ?? product.media[0];
  return media ? imageOf(media, context) : null;
}
