import type { OrderView } from "~/conversations/reads/views";

/** As many doubtful orders still stand as cards. */
const MAX_CARDS = 2;

const isContrary = ({ link }: OrderView): boolean =>
  link?.evidence.some((item) => item.isContrary) ?? false;

/** Whether the message itself says a number of this order. */
const isNamed = ({ link }: OrderView): boolean =>
  link?.evidence.some((item) => item.place && !item.isContrary) ?? false;

/**
 * Orders of the conversation that stand as cards, and those that are only possible and so many that they would hide the
 * rest: offered although something speaks against them, beside an order that is sure, or unnamed beside a named one.
 */
export function splitByDoubt(orders: readonly OrderView[]): {
  shown: OrderView[];
  doubtful: OrderView[];
} {
  const isAnySure = orders.some(({ link }) => link?.state === "attached");
  const isAnyNamed = orders.some((order) => isNamed(order) && !isContrary(order));
  const isDoubtful = (order: OrderView): boolean =>
    order.link?.state === "offered" &&
    (isAnySure || isContrary(order) || (isAnyNamed && !isNamed(order)));
  const doubtful = orders.filter(isDoubtful);
  if (doubtful.length <= MAX_CARDS) return { shown: [...orders], doubtful: [] };
  return { shown: orders.filter((order) => !isDoubtful(order)), doubtful };
}
