import { GraphQLError } from "graphql";
import { toCents } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { notEmulated } from "tests/stand-ins/shopify/graphql/resolve-field";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import {
  DEFAULT_SETTINGS,
  type DiscountRecord,
  type DiscountSettings,
  type DiscountValue,
} from "tests/stand-ins/shopify/store/discounts";
import { isoTime } from "tests/stand-ins/shopify/store/iso-time";

interface IdChanges {
  add?: string[] | null;
  remove?: string[] | null;
}

interface ItemsInput {
  all?: boolean | null;
  collections?: IdChanges | null;
  products?: {
    productsToAdd?: string[] | null;
    productsToRemove?: string[] | null;
    productVariantsToAdd?: string[] | null;
    productVariantsToRemove?: string[] | null;
  } | null;
}

interface CustomersInput {
  all?: unknown;
  customers?: IdChanges | null;
  customerSegments?: object | null;
  markets?: object | null;
}

/** `DiscountCodeBasicInput` and `DiscountCodeFreeShippingInput`, as far as they are emulated. */
export interface DiscountInput {
  title?: string | null;
  code?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  usageLimit?: number | null;
  appliesOncePerCustomer?: boolean | null;
  recurringCycleLimit?: number | null;
  tags?: string[] | null;
  combinesWith?: Partial<DiscountSettings["combinesWith"]> | null;
  context?: CustomersInput | null;
  customerSelection?: CustomersInput | null;
  minimumRequirement?: {
    subtotal?: { greaterThanOrEqualToSubtotal?: string | null } | null;
    quantity?: { greaterThanOrEqualToQuantity?: string | number | null } | null;
  } | null;
  customerGets?: {
    items?: ItemsInput | null;
    value?: {
      percentage?: number | null;
      discountAmount?: { amount?: string | null; appliesOnEachItem?: boolean | null } | null;
      discountOnQuantity?: object | null;
    } | null;
    appliesOnOneTimePurchase?: boolean | null;
    appliesOnSubscription?: boolean | null;
  } | null;
  destination?: {
    all?: boolean | null;
    countries?: {
      add?: string[] | null;
      remove?: string[] | null;
      includeRestOfWorld?: boolean | null;
    } | null;
  } | null;
  maximumShippingPrice?: string | null;
  appliesOnOneTimePurchase?: boolean | null;
  appliesOnSubscription?: boolean | null;
}

/**
 * The discount that an input makes of another one; what the input does not say stays.
 * @throws GraphQLError BAD_REQUEST for an id that is to be added and removed at once.
 */
export function changedDiscount(record: DiscountRecord, input: DiscountInput): DiscountRecord {
  const before = record.settings ?? DEFAULT_SETTINGS;
  const subtotal = input.minimumRequirement?.subtotal?.greaterThanOrEqualToSubtotal;
  return {
    ...record,
    title: input.title ?? record.title,
    code: input.code ?? record.code,
    value: toValue(input) ?? record.value,
    usageLimit: input.usageLimit === undefined ? record.usageLimit : input.usageLimit,
    appliesOncePerCustomer: input.appliesOncePerCustomer ?? record.appliesOncePerCustomer,
    startsAt: input.startsAt ? isoTime(new Date(input.startsAt)) : record.startsAt,
    endsAt: input.endsAt === undefined ? record.endsAt : toTime(input.endsAt),
    minimumSubtotal:
      input.minimumRequirement === undefined
        ? record.minimumSubtotal
        : subtotal
          ? toCents(subtotal)
          : null,
    settings: changedSettings(before, input),
  };
}

function toTime(text: string | null): string | null {
  return text === null ? null : isoTime(new Date(text));
}

function changedSettings(before: DiscountSettings, input: DiscountInput): DiscountSettings {
  const { customerGets: gets, minimumRequirement } = input;
  const quantity = minimumRequirement?.quantity?.greaterThanOrEqualToQuantity;
  return {
    ...before,
    combinesWith: { ...before.combinesWith, ...input.combinesWith },
    customerIds: customerIds(before, input.context ?? input.customerSelection),
    items: changedItems(before.items, gets?.items),
    minimumQuantity:
      minimumRequirement === undefined
        ? before.minimumQuantity
        : quantity
          ? Number(quantity)
          : null,
    appliesOnOneTimePurchase:
      gets?.appliesOnOneTimePurchase ??
      input.appliesOnOneTimePurchase ??
      before.appliesOnOneTimePurchase,
    appliesOnSubscription:
      gets?.appliesOnSubscription ?? input.appliesOnSubscription ?? before.appliesOnSubscription,
    recurringCycleLimit: input.recurringCycleLimit ?? before.recurringCycleLimit,
    tags: input.tags ?? before.tags,
    ...destination(before, input),
    maximumShippingPrice:
      input.maximumShippingPrice === undefined
        ? before.maximumShippingPrice
        : input.maximumShippingPrice === null
          ? null
          : toCents(input.maximumShippingPrice),
  };
}

function toValue({ customerGets }: DiscountInput): DiscountValue | null {
  const value = customerGets?.value;
  if (value?.discountOnQuantity) throw notEmulated("Mutation", "discountCode…(discountOnQuantity)");
  if (typeof value?.percentage === "number") {
    return { kind: "percentage", percentage: value.percentage };
  }
  const given = value?.discountAmount;
  if (!given) return null;
  return {
    kind: "amount",
    amount: toCents(given.amount ?? 0),
    appliesOnEachItem: given.appliesOnEachItem === true,
  };
}

function customerIds(
  before: DiscountSettings,
  given: CustomersInput | null | undefined,
): number[] | null {
  if (!given) return before.customerIds;
  if (given.customerSegments || given.markets) {
    throw notEmulated("Mutation", "discountCode…(customerSegments, markets)");
  }
  if (!given.customers) return null;
  refuseOverlap(
    given.customers.add,
    given.customers.remove,
    "A customer id is present in `add` and `remove` fields",
  );
  return changedIds(before.customerIds ?? [], given.customers, "Customer");
}

function changedItems(
  before: DiscountSettings["items"],
  given: ItemsInput | null | undefined,
): DiscountSettings["items"] {
  if (!given) return before;
  if (given.all) return DEFAULT_SETTINGS.items;
  const { collections, products } = given;
  const sameId = (type: string) =>
    `The same ${type} id is present in both 'add' and 'remove' fields`;
  const of = (add: string[] | null | undefined, remove: string[] | null | undefined) => ({
    add: add ?? null,
    remove: remove ?? null,
  });
  const changes = {
    Collection: of(collections?.add, collections?.remove),
    Product: of(products?.productsToAdd, products?.productsToRemove),
    ProductVariant: of(products?.productVariantsToAdd, products?.productVariantsToRemove),
  };
  for (const [type, { add, remove }] of Object.entries(changes)) {
    refuseOverlap(add, remove, sameId(type));
  }
  return {
    collectionIds: changedIds(before.collectionIds, changes.Collection, "Collection"),
    productIds: changedIds(before.productIds, changes.Product, "Product"),
    variantIds: changedIds(before.variantIds, changes.ProductVariant, "ProductVariant"),
  };
}

function destination(
  before: DiscountSettings,
  { destination: given }: DiscountInput,
): Pick<DiscountSettings, "countries" | "includesRestOfWorld"> {
  const { countries: known, includesRestOfWorld } = before;
  if (!given) return { countries: known, includesRestOfWorld };
  const { countries } = given;
  if (given.all || !countries) return { countries: null, includesRestOfWorld: false };
  refuseOverlap(
    countries.add,
    countries.remove,
    "A country code is present in `add` and `remove` field",
  );
  const removed = new Set(countries.remove);
  const all = [...(known ?? []), ...(countries.add ?? [])].filter((code) => !removed.has(code));
  return {
    countries: [...new Set(all)],
    includesRestOfWorld: countries.includeRestOfWorld === true,
  };
}

function changedIds(before: readonly number[], { add, remove }: IdChanges, type: string): number[] {
  const removed = new Set((remove ?? []).map((id) => idOf(id, type)));
  const added = (add ?? []).map((id) => idOf(id, type));
  return [...new Set([...before, ...added])].filter((id) => !removed.has(id));
}

function refuseOverlap(
  add: string[] | null | undefined,
  remove: string[] | null | undefined,
  text: string,
): void {
  const removed = new Set(remove);
  if (!(add ?? []).some((one) => removed.has(one))) return;
  throw new GraphQLError(text, { extensions: { code: "BAD_REQUEST" } });
}
