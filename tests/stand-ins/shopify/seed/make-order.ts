import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import { isoTime } from "tests/stand-ins/shopify/store/iso-time";
import { computeOrderFigures, share, taxOf } from "tests/stand-ins/shopify/store/order-figures";
import type {
  Address,
  Fulfillment,
  FulfillmentEventStatus,
  IsoTime,
  LineItem,
  Order,
  RefundLineItem,
  RestockType,
  Transaction,
  TransactionKind,
} from "tests/stand-ins/shopify/store/types";
import { makeTracking } from "./carriers";
import { makeAddress } from "./customers";
import { customerPositionOf, includedTax, placedAtSeconds, type OrderPlan } from "./order-plan";
import { COUNTRIES } from "./people";
import { Random } from "./random";
import { chooseStory, type Story } from "./stories";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The order at a position: a pure function of the plan and the position. */
export function makeOrder(plan: OrderPlan, index: number): Order {
  const draft = new OrderDraft(plan, index);
  draft.tell(chooseStory(draft.random));
  return draft.order;
}

/** Seconds since 1970 of the order's last change, without keeping the order. */
export function updatedAtSeconds(plan: OrderPlan, index: number): number {
  return Date.parse(makeOrder(plan, index).updatedAt) / 1000;
}

/** An order being made: each step happens at a time, and steps after `now` do not happen. */
class OrderDraft {
  readonly random: Random;
  readonly order: Order;
  private readonly placed: number;
  private readonly until: number;
  private readonly countryCode: string;

  constructor(
    private readonly plan: OrderPlan,
    index: number,
  ) {
    this.random = new Random(plan.seed, index * 2);
    this.placed = placedAtSeconds(plan, index);
    this.until = Date.parse(plan.now) / 1000;
    this.order = this.placedOrder(index);
    this.countryCode = this.order.shippingAddress?.countryCode ?? "FI";
  }

  tell(story: Story): void {
    const { random } = this;
    const pay = this.placed + (story.payLater ? random.between(4, 60) * HOUR : 30);
    if (story.authorize) this.transact("AUTHORIZATION", this.placed + 30, this.total());
    else if (!story.neverPays) this.transact("SALE", pay, this.total());
    if (story.edit) this.edit(pay + random.between(1, 8) * HOUR);
    if (story.cancelAfterDays > 0) {
      this.cancel(this.placed + story.cancelAfterDays * DAY);
      return;
    }
    if (story.neverPays) return;
    this.ship(story, pay);
    this.aftermath(story);
  }

  private ship(story: Story, paid: number): void {
    const { random } = this;
    const shipped = paid + random.between(10, 70) * HOUR;
    if (story.authorize) this.transact("CAPTURE", shipped, this.total());
    const split = story.partial && this.order.lineItems.length > 1;
    const first = split ? this.order.lineItems.slice(0, 1) : this.order.lineItems;
    this.fulfill(first, shipped, story.lastEvent);
    if (split && story.secondParcel) {
      const rest = this.order.lineItems.slice(1);
      this.fulfill(rest, shipped + random.between(1, 5) * DAY, story.lastEvent);
    }
  }

  private aftermath(story: Story): void {
    const delivered = this.order.fulfillments[0]?.deliveredAt;
    if (!delivered) return;
    const at = Date.parse(delivered) / 1000 + this.random.between(2, 12) * DAY;
    if (story.refund === "full") this.refund(this.order.lineItems, at, "RETURN", true);
    if (story.refund === "part") this.refund(this.order.lineItems.slice(0, 1), at, "NO_RESTOCK");
    if (story.return) this.return(story, at);
    const { fulfillmentStatus, financialStatus } = computeOrderFigures(this.order);
    const settled = financialStatus !== "PENDING" && fulfillmentStatus === "FULFILLED";
    if (settled && story.return !== "requested" && this.happens(at)) {
      this.order.closedAt = this.time(at);
    }
  }

  private placedOrder(index: number): Order {
    const { plan, random } = this;
    const id = plan.firstOrderId + index;
    const createdAt = isoTime(this.placed * 1000);
    const position = customerPositionOf(plan, index);
    const customer = position < 0 ? null : plan.customerAt(position);
    const guestCountry = random.pick(COUNTRIES);
    const number = plan.firstNumber + index;
    const home =
      customer?.addresses.find(({ id: own }) => own === customer.defaultAddressId) ??
      guestAddress(guestCountry.code, random);
    const order: Order = {
      id,
      name: `#${number}`,
      number,
      customerId: customer?.id ?? null,
      email: customer ? customer.email : `guest${number}@example.com`,
      phone: random.chance(0.25) ? (customer?.phone ?? null) : null,
      createdAt,
      updatedAt: createdAt,
      processedAt: createdAt,
      closedAt: null,
      cancelledAt: null,
      cancelReason: null,
      cancelStaffNote: null,
      currencyCode: plan.currencyCode,
      taxesIncluded: true,
      lineItems: [],
      shippingLines: [],
      discountCodes: random.chance(0.12) ? [random.pick(["WELCOME10", "SAUNA15", "SPRING"])] : [],
      shippingAddress: null,
      billingAddress: null,
      transactions: [],
      fulfillments: [],
      refunds: [],
      returns: [],
      events: [],
      note: random.chance(0.08) ? random.pick(ORDER_NOTES) : null,
      tags: random.chance(0.05) ? [random.pick(["gift", "priority", "fragile"])] : [],
      customAttributes: random.chance(0.04) ? [{ key: "gift_wrap", value: "yes" }] : [],
      customerLocale: customer?.locale ?? guestCountry.locale,
      sourceName: random.chance(0.03) ? "shopify_draft_order" : "web",
      confirmationNumber: confirmationNumber(random),
      poNumber: null,
      statusToken: random.hex(32),
      clientIp: null,
      edited: false,
      test: false,
      risk: random.chance(0.02) ? "MEDIUM" : "LOW",
      metafields: [],
      nextChild: 1,
    };
    const nextId = (): number => id * CHILD_SPAN + order.nextChild++;
    order.shippingAddress = { ...home, id: nextId() };
    order.billingAddress = { ...home, id: nextId() };
    const lineCount = 1 + Math.floor(random.next() * random.next() * 2 * 5.4);
    const used = new Set<number>();
    for (let i = 0; i < lineCount; i++) {
      const line = this.newLine(nextId, order.discountCodes.length > 0, used);
      if (line) order.lineItems.push(line);
    }
    order.shippingLines.push(this.shippingLine(nextId(), order));
    order.events.push({
      id: nextId(),
      action: "placed",
      message: `${customer ? `${customer.firstName} ${customer.lastName}` : "A customer"} placed this order on Online Store.`,
      createdAt,
    });
    return order;
  }

  private newLine(nextId: () => number, discounted: boolean, used: Set<number>): LineItem | null {
    const { plan, random } = this;
    const { product, variant } = random.pick(plan.variants);
    if (used.has(variant.id)) return null;
    used.add(variant.id);
    const quantity = random.chance(0.75) ? 1 : random.between(2, 4);
    const gross = variant.price * quantity;
    const discount = discounted ? Math.round(gross * 0.1) : 0;
    const title = variant.optionValues.join(" / ");
    return {
      id: nextId(),
      productId: product.id,
      variantId: variant.id,
      title: product.title,
      variantTitle: title === "Default Title" ? null : title,
      sku: variant.sku,
      vendor: product.vendor,
      quantity,
      removedQuantity: 0,
      unitPrice: variant.price,
      discount,
      taxLines: [
        {
          title: plan.taxTitle,
          rate: plan.taxRate,
          amount: includedTax(gross - discount, plan.taxRate),
        },
      ],
      requiresShipping: true,
      taxable: true,
      isGiftCard: false,
      weightGrams: variant.inventory.weightGrams,
      customAttributes: [],
      addedByEdit: false,
    };
  }

  private shippingLine(id: number, order: Order): Order["shippingLines"][number] {
    const { plan, random } = this;
    let goods = 0;
    for (const line of order.lineItems) goods += line.unitPrice * line.quantity - line.discount;
    const express = random.chance(0.15);
    const price = express ? 1490 : goods >= 9000 ? 0 : 590;
    const title = express ? "Express" : "Standard";
    const amount = includedTax(price, plan.taxRate);
    const taxLines = [{ title: plan.taxTitle, rate: plan.taxRate, amount }];
    return {
      id,
      title,
      code: title,
      source: "shopify",
      price,
      discount: 0,
      taxLines,
      isRemoved: false,
      addedByEdit: false,
    };
  }

  private total(): number {
    return computeOrderFigures(this.order).currentTotal;
  }

  private happens(at: number): boolean {
    return at <= this.until;
  }

  private time(at: number): IsoTime {
    const time = isoTime(at * 1000);
    if (time > this.order.updatedAt) this.order.updatedAt = time;
    return time;
  }

  private childId(): number {
    return this.order.id * CHILD_SPAN + this.order.nextChild++;
  }

  private event(action: string, message: string, at: number): void {
    this.order.events.push({ id: this.childId(), action, message, createdAt: this.time(at) });
  }

  private transact(
    kind: TransactionKind,
    at: number,
    amount: number,
    refundId: number | null = null,
  ): Transaction | null {
    if (!this.happens(at)) return null;
    const parent = this.order.transactions.find((one) =>
      kind === "REFUND"
        ? one.kind === "SALE" || one.kind === "CAPTURE"
        : one.kind === "AUTHORIZATION" && kind !== "AUTHORIZATION",
    );
    const time = this.time(at);
    const gateway =
      parent?.gateway ??
      this.random.pick(["shopify_payments", "shopify_payments", "paypal", "klarna"]);
    const transaction: Transaction = {
      id: this.childId(),
      kind,
      status: "SUCCESS",
      gateway,
      amount,
      createdAt: time,
      processedAt: time,
      parentId: parent?.id ?? null,
      refundId,
    };
    this.order.transactions.push(transaction);
    return transaction;
  }

  private edit(at: number): void {
    if (!this.happens(at)) return;
    const { order, random } = this;
    const several = order.lineItems.find(({ quantity }) => quantity > 1);
    order.edited = true;
    if (several && random.chance(0.6)) {
      several.removedQuantity = 1;
      const owed = -computeOrderFigures(order).outstanding;
      this.event("edited", `Removed 1 × ${several.title}.`, at);
      if (owed > 0) this.payBack(owed, at);
      return;
    }
    const used = new Set(order.lineItems.map(({ variantId }) => variantId ?? 0));
    const added = this.newLine(() => this.childId(), false, used);
    if (!added) return;
    order.lineItems.push({ ...added, addedByEdit: true });
    this.event("edited", `Added ${added.quantity} × ${added.title}.`, at);
    const { outstanding, received } = computeOrderFigures(order);
    if (received > 0 && outstanding > 0 && random.chance(0.8)) {
      this.transact("SALE", at + HOUR, outstanding);
    }
  }

  /** Money back without goods: what an edit left overpaid. */
  private payBack(amount: number, at: number): void {
    const id = this.childId();
    const createdAt = this.time(at);
    this.order.refunds.push({
      id,
      note: "Order edit",
      returnId: null,
      lineItems: [],
      shipping: 0,
      shippingTax: 0,
      adjustment: 0,
      createdAt,
      updatedAt: createdAt,
    });
    this.transact("REFUND", at, amount, id);
  }

  private fulfill(lines: readonly LineItem[], at: number, lastEvent: FulfillmentEventStatus): void {
    if (!this.happens(at)) return;
    const { order, random, plan } = this;
    const lineItems = lines
      .map((line) => ({ line, quantity: line.quantity - line.removedQuantity }))
      .filter(({ quantity }) => quantity > 0)
      .map(({ line, quantity }) => ({ id: this.childId(), lineItemId: line.id, quantity }));
    const createdAt = this.time(at);
    const fulfillment: Fulfillment = {
      id: this.childId(),
      name: `${order.name}-F${order.fulfillments.length + 1}`,
      status: "SUCCESS",
      locationId: random.pick(plan.locationIds),
      tracking: [makeTracking(this.countryCode, random)],
      lineItems,
      events: [],
      inTransitAt: null,
      deliveredAt: null,
      estimatedDeliveryAt: isoTime((at + random.between(3, 7) * DAY) * 1000),
      createdAt,
      updatedAt: createdAt,
    };
    order.fulfillments.push(fulfillment);
    this.event("fulfillment_success", `Fulfilled ${lineItems.length} item(s).`, at);
    this.travel(fulfillment, at, lastEvent);
  }

  private travel(fulfillment: Fulfillment, shipped: number, last: FulfillmentEventStatus): void {
    const { random, order } = this;
    const route: FulfillmentEventStatus[] = ["LABEL_PURCHASED", "IN_TRANSIT"];
    if (last === "DELIVERED") route.push("OUT_FOR_DELIVERY", "DELIVERED");
    else if (last !== "IN_TRANSIT") route.push(last);
    let at = shipped;
    for (const status of route) {
      at += status === "LABEL_PURCHASED" ? 600 : random.between(8, 40) * HOUR;
      if (!this.happens(at)) return;
      const happenedAt = this.time(at);
      const place = order.shippingAddress;
      fulfillment.events.push({
        id: this.childId(),
        status,
        happenedAt,
        createdAt: happenedAt,
        message: null,
        city:
          status === "DELIVERED" || status === "OUT_FOR_DELIVERY" ? (place?.city ?? null) : null,
        province: null,
        country: place?.country ?? null,
        zip: null,
      });
      fulfillment.updatedAt = happenedAt;
      if (status === "IN_TRANSIT") fulfillment.inTransitAt = happenedAt;
      if (status === "DELIVERED") fulfillment.deliveredAt = happenedAt;
    }
  }

  private cancel(at: number): void {
    if (!this.happens(at)) return;
    const { order, random } = this;
    order.cancelledAt = this.time(at);
    order.closedAt = order.cancelledAt;
    order.cancelReason = random.pick(["CUSTOMER", "CUSTOMER", "INVENTORY", "FRAUD", "OTHER"]);
    this.refund(order.lineItems, at, "CANCEL", true);
    this.event("cancelled", "This order was canceled.", at);
  }

  private refund(
    lines: readonly LineItem[],
    at: number,
    restockType: RestockType,
    withShipping = false,
    returnId: number | null = null,
  ): void {
    if (!this.happens(at)) return;
    const { order } = this;
    const shippingLine = withShipping ? order.shippingLines[0] : undefined;
    const id = this.childId();
    const createdAt = this.time(at);
    const before = computeOrderFigures(order);
    order.refunds.push({
      id,
      note: null,
      returnId,
      lineItems: lines
        .filter((line) => (before.lines.get(line.id)?.currentQuantity ?? 0) > 0)
        .map((line) =>
          this.refundLine(line, before.lines.get(line.id)?.currentQuantity ?? 0, restockType),
        ),
      shipping: shippingLine?.price ?? 0,
      shippingTax: taxOf(shippingLine?.taxLines ?? []),
      adjustment: 0,
      createdAt,
      updatedAt: createdAt,
    });
    const owed = -computeOrderFigures(order).outstanding;
    if (owed > 0 && before.received > 0) this.transact("REFUND", at, owed, id);
    else if (before.capturable > 0) this.transact("VOID", at, before.capturable, id);
  }

  private refundLine(line: LineItem, quantity: number, restockType: RestockType): RefundLineItem {
    const whole = line.unitPrice * line.quantity - line.discount;
    return {
      id: this.childId(),
      lineItemId: line.id,
      quantity,
      restockType,
      locationId: restockType === "NO_RESTOCK" ? null : (this.plan.locationIds[0] ?? null),
      subtotal: share(whole, line.quantity, quantity),
      tax: share(taxOf(line.taxLines), line.quantity, quantity),
    };
  }

  private return(story: Story, at: number): void {
    const parcelLine = this.order.fulfillments[0]?.lineItems[0];
    if (!this.happens(at) || !parcelLine || !story.return) return;
    const { order, random } = this;
    const id = this.childId();
    const approved = story.return !== "requested" && story.return !== "declined";
    const closed = at + random.between(3, 9) * DAY;
    const isClosed = story.return === "closed" && this.happens(closed);
    order.returns.push({
      id,
      name: `${order.name}-R${order.returns.length + 1}`,
      status: isClosed
        ? "CLOSED"
        : approved
          ? "OPEN"
          : story.return === "declined"
            ? "DECLINED"
            : "REQUESTED",
      createdAt: this.time(at),
      closedAt: isClosed ? this.time(closed) : null,
      requestApprovedAt: approved ? this.time(at) : null,
      decline: story.return === "declined" ? { reason: "RETURN_PERIOD_ENDED", note: null } : null,
      lineItems: [
        {
          id: this.childId(),
          fulfillmentLineItemId: parcelLine.id,
          quantity: parcelLine.quantity,
          processedQuantity: isClosed ? parcelLine.quantity : 0,
          reason: random.pick(["COLOR", "DEFECTIVE", "SIZE_TOO_SMALL", "UNWANTED", "WRONG_ITEM"]),
          reasonNote: "",
          customerNote: random.chance(0.5) ? "It is not what I expected." : null,
        },
      ],
    });
    const line = order.lineItems.find(({ id: lineId }) => lineId === parcelLine.lineItemId);
    if (isClosed && line) this.refund([line], closed, "RETURN", false, id);
  }
}

const ORDER_NOTES = [
  "Please leave the parcel with the neighbour.",
  "It's a birthday present, no invoice in the box please.",
  "Ring twice, the bell is quiet.",
  "Käytäthän ovikoodia 1234.",
];

function confirmationNumber(random: Random): string {
  const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
  let text = "";
  for (let i = 0; i < 9; i++) text += alphabet[random.between(0, alphabet.length - 1)];
  return text;
}

function guestAddress(countryCode: string, random: Random): Address {
  const country = COUNTRIES.find(({ code }) => code === countryCode) ?? random.pick(COUNTRIES);
  const [firstName] = random.pick(country.firstNames);
  const [lastName] = random.pick(country.lastNames);
  return { ...makeAddress(country, random), firstName, lastName };
}
