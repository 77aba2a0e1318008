import type { OrderPlan } from "tests/stand-ins/shopify/seed/order-plan";
import type { Random } from "tests/stand-ins/shopify/seed/random";
import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import { isoTime } from "tests/stand-ins/shopify/store/iso-time";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type {
  IsoTime,
  Order,
  Transaction,
  TransactionKind,
} from "tests/stand-ins/shopify/store/types";

export const HOUR = 3600;
export const DAY = 24 * HOUR;

/** An order being made: each step happens at a time (seconds since 1970), and steps after now do not happen. */
export class OrderHistory {
  private readonly until: number;

  constructor(
    readonly plan: OrderPlan,
    readonly order: Order,
    readonly random: Random,
  ) {
    this.until = Date.parse(plan.now) / 1000;
  }

  total(): number {
    return computeOrderFigures(this.order).currentTotal;
  }

  happens(at: number): boolean {
    return at <= this.until;
  }

  time(at: number): IsoTime {
    const time = isoTime(at * 1000);
    if (time > this.order.updatedAt) this.order.updatedAt = time;
    return time;
  }

  childId(): number {
    return this.order.id * CHILD_SPAN + this.order.nextChild++;
  }

  event(action: string, message: string, at: number): void {
    this.order.events.push({ id: this.childId(), action, message, createdAt: this.time(at) });
  }

  transact(
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
}
