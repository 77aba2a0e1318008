import type { RecordSource } from "tests/stand-ins/shopify/store/record-collection";
import type { Customer, Order } from "tests/stand-ins/shopify/store/types";
import { FIRST_CUSTOMER_ID, makeCustomer, type CustomerPlan } from "./customers";
import { makeOrder, updatedAtSeconds } from "./make-order";
import { orderPositionsOf, placedAtSeconds, type OrderPlan } from "./order-plan";

/** Up to here seeded records are kept once made; beyond, only the latest used. */
const KEEP_ALL_BELOW = 20_000;
/** Few, so that they die young: keeping more costs more in garbage collection than making them. */
const KEEP_LATEST = 64;

/** Keeps made records, so that reading one twice gives the same object. */
class RecordCache<T> {
  private readonly records = new Map<number, T>();

  constructor(
    private readonly make: (index: number) => T,
    count: number,
    private readonly limit = count <= KEEP_ALL_BELOW ? Infinity : KEEP_LATEST,
  ) {}

  at(index: number): T {
    const known = this.records.get(index);
    if (known !== undefined) return known;
    const made = this.make(index);
    if (this.records.size >= this.limit) this.records.clear();
    this.records.set(index, made);
    return made;
  }
}

/** Seeded customers, made when asked for. */
export function customerSource(plan: CustomerPlan): RecordSource<Customer> {
  const cache = new RecordCache((index) => makeCustomer(plan, index), plan.count);
  const at = (index: number): Customer => cache.at(index);
  return {
    size: plan.count,
    at,
    idAt: (index) => FIRST_CUSTOMER_ID + index,
    indexOf: (id) => positionOf(id, FIRST_CUSTOMER_ID, plan.count),
    find: (field, value) => {
      if (field === "email") {
        const position = Number(/(\d+)@example\.com$/.exec(value)?.[1] ?? 0) - 1;
        const found = position >= 0 && position < plan.count && at(position).email === value;
        return found ? [FIRST_CUSTOMER_ID + position] : [];
      }
      return plan.count <= KEEP_ALL_BELOW ? scan(plan.count, at, field, value) : undefined;
    },
  };
}

function scan(
  count: number,
  at: (index: number) => Customer,
  field: string,
  value: string,
): number[] | undefined {
  if (field !== "phone") return undefined;
  const ids: number[] = [];
  for (let index = 0; index < count; index++) {
    const customer = at(index);
    if (customer.phone === value) ids.push(customer.id);
  }
  return ids;
}

/** Seeded orders, made when asked for: a million need no memory but their sort indexes. */
export function orderSource(plan: OrderPlan): RecordSource<Order> {
  const cache = new RecordCache((index) => makeOrder(plan, index), plan.count);
  const idAt = (index: number): number => plan.firstOrderId + index;
  return {
    size: plan.count,
    idAt,
    at: (index) => cache.at(index),
    indexOf: (id) => positionOf(id, plan.firstOrderId, plan.count),
    sortNumberAt: (index, key) => {
      if (key === "id") return idAt(index);
      if (key === "number") return plan.firstNumber + index;
      if (key === "createdAt" || key === "processedAt") return placedAtSeconds(plan, index);
      return key === "updatedAt" ? updatedAtSeconds(plan, index) : undefined;
    },
    find: (field, value) => findOrders(plan, field, value),
  };
}

function findOrders(plan: OrderPlan, field: string, value: string): number[] | undefined {
  if (field === "name") {
    const index = Number(value.replace(/^#/, "")) - plan.firstNumber;
    return Number.isInteger(index) && index >= 0 && index < plan.count
      ? [plan.firstOrderId + index]
      : [];
  }
  if (field === "customer_id") return ordersOfCustomer(plan, Number(value) - FIRST_CUSTOMER_ID);
  if (field !== "email") return undefined;
  const guest = /^guest(\d+)@example\.com$/.exec(value)?.[1];
  if (guest) return findOrders(plan, "name", guest);
  const position = Number(/(\d+)@example\.com$/.exec(value)?.[1] ?? 0) - 1;
  return ordersOfCustomer(plan, position);
}

function ordersOfCustomer(plan: OrderPlan, position: number): number[] {
  if (!Number.isInteger(position) || position < 0 || position >= plan.customerCount) return [];
  return orderPositionsOf(plan, position).map((index) => plan.firstOrderId + index);
}

function positionOf(id: number, first: number, count: number): number {
  const position = id - first;
  return Number.isInteger(position) && position >= 0 && position < count ? position : -1;
}
