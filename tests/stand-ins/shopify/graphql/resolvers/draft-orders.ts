import { typeResolvers, type FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { typed } from "tests/stand-ins/shopify/graphql/sources";
import {
  draftFigures,
  type DraftFigures,
} from "tests/stand-ins/shopify/store/draft-orders/draft-figures";
import type { DraftOrder } from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { appliedDiscount, draftLineResolvers, type DraftLineSource } from "./draft-order-lines";
import { metafieldFields } from "./metafields";
import { moneyBag, moneyScalar } from "./money";
import { addressSource } from "./orders";
import { taxLines } from "./tax-lines";

type DraftField = FieldResolver<DraftOrder>;

const bag =
  (amount: (figures: DraftFigures) => number): DraftField =>
  (draft, _args, { shop }) =>
    moneyBag(amount(draftFigures(shop, draft)), shop.record.currencyCode);
const scalar =
  (amount: (figures: DraftFigures) => number): DraftField =>
  (draft, _args, { shop }) =>
    moneyScalar(amount(draftFigures(shop, draft)));

/** What a draft and its calculation both have. */
const totals: Record<string, DraftField> = {
  acceptAutomaticDiscounts: ({ acceptAutomaticDiscounts }) => acceptAutomaticDiscounts,
  allVariantPricesOverridden: ({ lines }) =>
    lines.length > 0 && lines.every((line) => line.isPriceOverridden),
  anyVariantPricesOverridden: ({ lines }) => lines.some((line) => line.isPriceOverridden),
  amountDueLaterSet: bag(() => 0),
  amountDueNowSet: bag(({ total }) => total),
  appliedDiscount: (draft, _args, { shop }) =>
    appliedDiscount(draft.appliedDiscount, draftFigures(shop, draft).orderDiscount, shop),
  billingAddressMatchesShippingAddress: ({ billingAddress, shippingAddress }) =>
    JSON.stringify(billingAddress) === JSON.stringify(shippingAddress),
  currencyCode: (_draft, _args, { shop }) => shop.record.currencyCode,
  customer: (draft, _args, context) => customerOf(draft, context),
  deposit: () => null,
  discountCodes: ({ discountCodes }) => discountCodes,
  lineItemsSubtotalPrice: bag(({ subtotal, orderDiscount }) => subtotal + orderDiscount),
  phone: ({ phone }) => phone,
  platformDiscounts: () => [],
  presentmentCurrencyCode: (_draft, _args, { shop }) => shop.record.currencyCode,
  purchasingEntity: (draft, _args, context) => {
    const customer = customerOf(draft, context);
    return customer && typed("Customer", customer);
  },
  shippingLine: (draft, _args, { shop }) => {
    const { preview } = draftFigures(shop, draft);
    const [shippingLine] = preview.shippingLines;
    return shippingLine ? { order: preview, shippingLine } : null;
  },
  subtotalPrice: scalar(({ subtotal }) => subtotal),
  subtotalPriceSet: bag(({ subtotal }) => subtotal),
  taxLines: (draft, _args, { shop }) => {
    const { preview, tax } = draftFigures(shop, draft);
    return taxLines(preview, tax);
  },
  taxesIncluded: (_draft, _args, { shop }) => shop.record.taxesIncluded,
  totalDiscountsSet: bag(({ discounts }) => discounts),
  totalLineItemsPriceSet: bag(({ lineItemsPrice }) => lineItemsPrice),
  totalPrice: scalar(({ total }) => total),
  totalPriceSet: bag(({ total }) => total),
  totalQuantityOfLineItems: ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0),
  totalShippingPrice: scalar(({ shipping }) => shipping),
  totalShippingPriceSet: bag(({ shipping }) => shipping),
  totalTax: scalar(({ tax }) => tax),
  totalTaxSet: bag(({ tax }) => tax),
  transformerFingerprint: () => null,
  warnings: () => [],
};

export const draftOrderResolvers = [
  typeResolvers<DraftOrder>("DraftOrder", {
    ...totals,
    ...metafieldFields<DraftOrder>("DRAFTORDER", ({ metafields }) => metafields),
    id: ({ id }) => gid("DraftOrder", id),
    legacyResourceId: ({ id }) => String(id),
    name: ({ name }) => name,
    status: ({ status }) => status,
    // Everything is reckoned at once here.
    ready: () => true,
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
    completedAt: ({ completedAt }) => completedAt,
    email: ({ email }) => email,
    note2: ({ note }) => note,
    poNumber: ({ poNumber }) => poNumber,
    tags: ({ tags }) => tags.toSorted((a, b) => a.localeCompare(b)),
    customAttributes: ({ customAttributes }) => customAttributes,
    taxExempt: ({ taxExempt }) => taxExempt,
    allowDiscountCodesInCheckout: ({ allowDiscountCodesInCheckout }) =>
      allowDiscountCodesInCheckout,
    visibleToCustomer: ({ visibleToCustomer }) => visibleToCustomer,
    reserveInventoryUntil: ({ reserveInventoryUntil }) => reserveInventoryUntil,
    invoiceSentAt: ({ invoiceSentAt }) => invoiceSentAt,
    invoiceUrl: ({ invoiceToken }, _args, { shop }) =>
      `https://${shop.domain}/${shop.record.id}/invoices/${invoiceToken}`,
    invoiceEmailTemplateSubject: () => "Complete your purchase",
    hasTimelineComment: () => false,
    paymentTerms: () => null,
    localizedFields: () => new ArrayList<object>([], () => 0),
    events: () => new ArrayList<object>([], () => 0),
    shippingAddress: ({ shippingAddress }) => addressSource(shippingAddress),
    billingAddress: ({ billingAddress }) => addressSource(billingAddress),
    totalWeight: ({ lines }) =>
      String(lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0)),
    lineItems: (draft) =>
      new ArrayList(
        draft.lines.map((line): DraftLineSource => ({ draft, line })),
        ({ line }) => line.id,
      ),
    order: ({ orderId }, _args, { shop }) =>
      orderId === null ? null : (shop.orders.get(orderId) ?? null),
  }),
  typeResolvers<DraftOrder>("CalculatedDraftOrder", {
    ...totals,
    alerts: () => [],
    availableShippingRates: () => [],
    lineItems: (draft) => draft.lines.map((line): DraftLineSource => ({ draft, line })),
  }),
  ...draftLineResolvers,
];

function customerOf({ customerId }: DraftOrder, { shop }: RequestContext) {
  return customerId === null ? null : (shop.customers.get(customerId) ?? null);
}
