import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import { addSeconds } from "tests/stand-ins/shopify/store/iso-time";
import { share, taxOf } from "tests/stand-ins/shopify/store/line-figures";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type {
  Customer,
  LineItem,
  Order,
  Product,
  TaxLine,
} from "tests/stand-ins/shopify/store/types";
import { makeTracking } from "./carriers";
import { addressIn, countryCode } from "./csv-customers";
import { SHIPPING_CODES } from "./csv-products";
import type { CsvRow } from "./csv-rows";
import { includedTax } from "./order-plan";
import { Random } from "./random";
import { LOCATION_IDS } from "./shop-record";

const FIRST_ORDER_ID = 5_000_000_001;
const DAY = 86_400;
const TAX_RATE = 0.2;

export interface InvoiceInput {
  position: number;
  invoice: string;
  rows: readonly CsvRow[];
  customer: Customer | null;
  products: ReadonlyMap<string, Product>;
}

/** A paid, shipped and delivered order made of an invoice's rows (units counted as positive). */
export function orderOfInvoice(input: InvoiceInput): Order {
  const { position, invoice, rows, customer } = input;
  const first = rows[0];
  if (!first) throw new Error(`Invoice ${invoice} has no rows`);
  const random = new Random(13, position);
  const id = FIRST_ORDER_ID + position;
  const order = emptyOrder({ id, invoice, first, customer, random });
  const nextId = (): number => id * CHILD_SPAN + order.nextChild++;
  const home = customer?.addresses[0] ?? addressIn(first.country, random);
  order.shippingAddress = { ...home, id: nextId() };
  order.billingAddress = { ...home, id: nextId() };
  const taxed = order.shippingAddress.countryCode === "GB";
  for (const row of rows) {
    if (SHIPPING_CODES.has(row.stockCode))
      order.shippingLines.push(shippingLine(nextId(), row, taxed));
    else order.lineItems.push(lineItem(nextId(), row, input.products.get(row.stockCode), taxed));
  }
  pay(order, nextId, random);
  return order;
}

/** Ships the order two days after it was placed and delivers it some days later. */
export function shipOrder(order: Order): void {
  const random = new Random(17, order.id);
  const nextId = (): number => order.id * CHILD_SPAN + order.nextChild++;
  const createdAt = addSeconds(order.createdAt, random.between(1, 2) * DAY);
  const deliveredAt = addSeconds(createdAt, random.between(1, 5) * DAY);
  if (order.lineItems.length === 0) return;
  order.fulfillments.push({
    id: nextId(),
    name: `${order.name}-F1`,
    status: "SUCCESS",
    locationId: LOCATION_IDS[0],
    tracking: [makeTracking(order.shippingAddress?.countryCode ?? "GB", random)],
    lineItems: order.lineItems.map(({ id, quantity }) => ({
      id: nextId(),
      lineItemId: id,
      quantity,
    })),
    events: [
      {
        id: nextId(),
        status: "DELIVERED",
        happenedAt: deliveredAt,
        createdAt: deliveredAt,
        message: null,
        city: order.shippingAddress?.city ?? null,
        province: null,
        country: order.shippingAddress?.country ?? null,
        zip: null,
      },
    ],
    inTransitAt: createdAt,
    deliveredAt,
    estimatedDeliveryAt: deliveredAt,
    createdAt,
    updatedAt: deliveredAt,
  });
  touch(order, deliveredAt);
  order.closedAt = deliveredAt;
}

export interface UnitRefund {
  lines: readonly { line: LineItem; quantity: number }[];
  at: string;
  note: string;
  /** Gives the shipping back too. */
  withShipping: boolean;
}

/** Refunds units of an order, with their money. */
export function refundUnits(order: Order, { lines, at, note, withShipping }: UnitRefund): void {
  const shippingLines = withShipping ? order.shippingLines : [];
  const nextId = (): number => order.id * CHILD_SPAN + order.nextChild++;
  const id = nextId();
  const received = computeOrderFigures(order).received;
  order.refunds.push({
    id,
    note,
    returnId: null,
    lineItems: lines.map(({ line, quantity }) => {
      const whole = line.unitPrice * line.quantity - line.discount;
      return {
        id: nextId(),
        lineItemId: line.id,
        quantity,
        restockType: "RETURN",
        locationId: LOCATION_IDS[0],
        subtotal: share(whole, line.quantity, quantity),
        tax: share(taxOf(line.taxLines), line.quantity, quantity),
      };
    }),
    shipping: shippingLines.reduce((sum, { price }) => sum + price, 0),
    shippingTax: shippingLines.reduce((sum, line) => sum + taxOf(line.taxLines), 0),
    adjustment: 0,
    createdAt: at,
    updatedAt: at,
  });
  const owed = -computeOrderFigures(order).outstanding;
  const parent = order.transactions.find(({ kind }) => kind === "SALE");
  if (owed > 0 && received > 0 && parent) {
    order.transactions.push({
      id: nextId(),
      kind: "REFUND",
      status: "SUCCESS",
      gateway: parent.gateway,
      amount: owed,
      createdAt: at,
      processedAt: at,
      parentId: parent.id,
      refundId: id,
    });
  }
  touch(order, at);
}

function touch(order: Order, at: string): void {
  if (at > order.updatedAt) order.updatedAt = at;
}

interface EmptyOrder {
  id: number;
  invoice: string;
  first: CsvRow;
  customer: Customer | null;
  random: Random;
}

function emptyOrder({ id, invoice, first, customer, random }: EmptyOrder): Order {
  return {
    id,
    name: `#${invoice}`,
    number: Number(/\d+/.exec(invoice)?.[0] ?? id),
    customerId: customer?.id ?? null,
    email: customer ? customer.email : `guest${invoice.toLowerCase()}@example.com`,
    phone: null,
    createdAt: first.at,
    updatedAt: first.at,
    processedAt: first.at,
    closedAt: null,
    cancelledAt: null,
    cancelReason: null,
    cancelStaffNote: null,
    currencyCode: "GBP",
    taxesIncluded: true,
    lineItems: [],
    shippingLines: [],
    discountCodes: [],
    shippingAddress: null,
    billingAddress: null,
    transactions: [],
    fulfillments: [],
    refunds: [],
    returns: [],
    events: [],
    note: null,
    tags: [],
    customAttributes: [],
    customerLocale: customer?.locale ?? (countryCode(first.country) === "GB" ? "en" : null),
    sourceName: "web",
    confirmationNumber: random.hex(9).toUpperCase(),
    poNumber: null,
    statusToken: random.hex(32),
    clientIp: null,
    edited: false,
    test: false,
    risk: "LOW",
    metafields: [],
    nextChild: 1,
  };
}

function taxLines(gross: number, taxed: boolean): TaxLine[] {
  if (!taxed) return [];
  return [{ title: "VAT", rate: TAX_RATE, amount: includedTax(gross, TAX_RATE) }];
}

function lineItem(id: number, row: CsvRow, product: Product | undefined, taxed: boolean): LineItem {
  const quantity = Math.abs(row.quantity);
  const variant = product?.variants[0];
  return {
    id,
    productId: product?.id ?? null,
    variantId: variant?.id ?? null,
    title: product?.title ?? (row.description || row.stockCode),
    variantTitle: null,
    sku: row.stockCode,
    vendor: product?.vendor ?? null,
    quantity,
    removedQuantity: 0,
    unitPrice: row.unitPrice,
    discount: 0,
    taxLines: taxLines(row.unitPrice * quantity, taxed),
    requiresShipping: product !== undefined,
    taxable: true,
    isGiftCard: false,
    weightGrams: variant?.inventory.weightGrams ?? 0,
    customAttributes: [],
    addedByEdit: false,
  };
}

function shippingLine(id: number, row: CsvRow, taxed: boolean): Order["shippingLines"][number] {
  const price = row.unitPrice * Math.abs(row.quantity);
  return {
    id,
    title: row.description || "Postage",
    code: row.stockCode,
    source: "shopify",
    price,
    discount: 0,
    taxLines: taxLines(price, taxed),
    isRemoved: false,
    addedByEdit: false,
  };
}

function pay(order: Order, nextId: () => number, random: Random): void {
  const amount = computeOrderFigures(order).total;
  if (amount <= 0) return;
  order.transactions.push({
    id: nextId(),
    kind: "SALE",
    status: "SUCCESS",
    gateway: random.pick(["shopify_payments", "paypal", "bank_deposit"]),
    amount,
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    parentId: null,
    refundId: null,
  });
}
