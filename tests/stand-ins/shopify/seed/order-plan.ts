import type { Customer, IsoTime, Product, Variant } from "tests/stand-ins/shopify/store/types";

/** Everything seeded orders are made from; an order is a pure function of this and its position. */
export interface OrderPlan {
  seed: number;
  count: number;
  start: IsoTime;
  /** The moment of seeding: nothing happens later. */
  now: IsoTime;
  firstOrderId: number;
  firstNumber: number;
  variants: readonly { product: Product; variant: Variant }[];
  customerCount: number;
  customerAt: (index: number) => Customer;
  currencyCode: string;
  taxRate: number;
  taxTitle: string;
  /** Where goods ship from. */
  locationIds: readonly number[];
}

/** Part of all orders that were placed without an account. */
const GUEST_SHARE = 0.06;
/** Above 1, so that the first customers have more orders than the last. */
const SKEW = 1.3;
/** Part of the customers who have ordered at all. */
const BUYER_SHARE = 0.94;

/**
 * Position of the customer who placed an order, or -1 for a guest. The assignment can be inverted
 * (`orderPositionsOf`), so a million orders need no index.
 */
export function customerPositionOf(plan: OrderPlan, index: number): number {
  return customerOfSlot(plan, slotOf(plan, index));
}

/** Positions of the orders of a customer, by position of the customer. */
export function orderPositionsOf(plan: OrderPlan, customer: number): number[] {
  const buyers = buyerCount(plan);
  if (customer >= buyers) return [];
  const slots = memberSlots(plan);
  const edge = (position: number): number => slots * Math.pow(position / buyers, 1 / SKEW);
  const positions: number[] = [];
  const last = Math.min(slots, Math.ceil(edge(customer + 1)) + 2);
  for (let slot = Math.max(0, Math.floor(edge(customer)) - 2); slot < last; slot++) {
    if (customerOfSlot(plan, slot) === customer) positions.push(indexOfSlot(plan, slot));
  }
  return positions.toSorted((a, b) => a - b);
}

function customerOfSlot(plan: OrderPlan, slot: number): number {
  const slots = memberSlots(plan);
  if (slot >= slots) return -1;
  const buyers = buyerCount(plan);
  return Math.min(buyers - 1, Math.floor(buyers * Math.pow(slot / slots, SKEW)));
}

function memberSlots({ count }: OrderPlan): number {
  return Math.floor(count * (1 - GUEST_SHARE));
}

function buyerCount({ customerCount }: OrderPlan): number {
  return Math.max(1, Math.floor(customerCount * BUYER_SHARE));
}

/** A shuffle that can be undone: multiplication modulo the count. */
function slotOf({ count }: OrderPlan, index: number): number {
  return multiplyModulo(index, multiplier(count), count);
}

function indexOfSlot({ count }: OrderPlan, slot: number): number {
  return multiplyModulo(slot, inverseOf(multiplier(count), count), count);
}

function multiplyModulo(a: number, b: number, modulus: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return product % modulus;
  return Number((BigInt(a) * BigInt(b)) % BigInt(modulus));
}

const multipliers = new Map<number, number>();

function multiplier(count: number): number {
  const known = multipliers.get(count);
  if (known !== undefined) return known;
  let candidate = Math.max(1, Math.floor(count * 0.618_034));
  while (greatestCommonDivisor(candidate, count) !== 1) candidate++;
  multipliers.set(count, candidate);
  return candidate;
}

const inverses = new Map<number, number>();

function inverseOf(value: number, modulus: number): number {
  const known = inverses.get(modulus);
  if (known !== undefined) return known;
  let [oldRemainder, remainder] = [value, modulus];
  let [oldFactor, factor] = [1, 0];
  while (remainder !== 0) {
    const quotient = Math.floor(oldRemainder / remainder);
    [oldRemainder, remainder] = [remainder, oldRemainder - quotient * remainder];
    [oldFactor, factor] = [factor, oldFactor - quotient * factor];
  }
  const inverse = ((oldFactor % modulus) + modulus) % modulus;
  inverses.set(modulus, inverse);
  return inverse;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** When the order at a position was placed, in seconds since 1970; rises with the position. */
export function placedAtSeconds(plan: OrderPlan, index: number): number {
  const { start, span } = spanOf(plan);
  const jitter = ((Math.imul(index + plan.seed, 0x9e3779b1) >>> 0) % 1000) / 1000;
  return Math.floor(start + (span * (index + jitter)) / plan.count);
}

const spans = new WeakMap<OrderPlan, { start: number; span: number }>();

function spanOf(plan: OrderPlan): { start: number; span: number } {
  const known = spans.get(plan);
  if (known) return known;
  const start = Date.parse(plan.start) / 1000;
  const made = { start, span: Date.parse(plan.now) / 1000 - start - 120 };
  spans.set(plan, made);
  return made;
}

/** Tax contained in a gross amount. */
export function includedTax(gross: number, rate: number): number {
  return Math.round((gross * rate) / (1 + rate));
}
