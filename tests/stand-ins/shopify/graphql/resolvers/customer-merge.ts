import type { FieldArguments, FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import {
  mergePartners,
  toOverrides,
  type MergeArguments,
} from "tests/stand-ins/shopify/graphql/mutations/customers/customer-merge";
import { argumentsOf } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { giftCards } from "tests/stand-ins/shopify/store/credit/gift-card";
import { findMergeRequest } from "tests/stand-ins/shopify/store/customer-merge/merge-customers";
import {
  planMerge,
  type MergedFields,
  type MergePlan,
} from "tests/stand-ins/shopify/store/customer-merge/plan-merge";
import { draftOrders } from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Customer } from "tests/stand-ins/shopify/store/types";
import { displayName, emailAddress, ordersOf, phoneNumber } from "./customers";

/** The root fields about merging customers. */
export const customerMergeRootFields: Record<string, FieldResolver<unknown>> = {
  customerMergePreview: (_root, args, context) => preview(args, context),
  customerMergeJobStatus: (_root, args, { shop }) => findMergeRequest(shop, String(args.jobId)),
};

function preview(args: FieldArguments, context: RequestContext) {
  const given = argumentsOf<MergeArguments>(args);
  const { one, two, errors } = mergePartners(context.shop, given);
  if (one === null || two === null || errors.length > 0) {
    const customerMergeErrors = errors.map(({ message }) => ({
      errorFields: ["DELETED_AT"],
      message,
    }));
    return { ...NOTHING, customerMergeErrors };
  }
  const plan = planMerge(context.shop, one, two, toOverrides(given.overrideFields));
  if (plan.problems.length > 0) {
    const customerMergeErrors = plan.problems.map(({ field, message }) => ({
      errorFields: [field],
      message,
    }));
    return { ...NOTHING, customerMergeErrors };
  }
  return {
    resultingCustomerId: gid("Customer", plan.kept.id),
    defaultFields: defaultFields(plan, context),
    alternateFields: contactFields(plan, plan.alternates),
    blockingFields: plan.isBlocked ? { note: plan.note, tags: plan.tags } : null,
    customerMergeErrors: null,
  };
}

const NOTHING = {
  resultingCustomerId: null,
  defaultFields: null,
  alternateFields: null,
  blockingFields: null,
};

function contactFields({ kept, removed }: MergePlan, fields: MergedFields) {
  const { email, phone, firstName, lastName, defaultAddress } = fields;
  const owner = (is: (customer: Customer) => boolean) => (is(removed) ? removed : kept);
  return {
    firstName,
    lastName,
    email: emailAddress({ ...owner((one) => one.email === email), email }),
    phoneNumber: phoneNumber({ ...owner((one) => one.phone === phone), phone }),
    defaultAddress: defaultAddress && { address: defaultAddress, owner: "CustomerAddress" },
  };
}

function defaultFields(plan: MergePlan, context: RequestContext) {
  const { kept, removed, fields, addresses, note, tags } = plan;
  const { shop } = context;
  const isTheirs = ({ customerId }: { customerId: number | null }) =>
    customerId === kept.id || customerId === removed.id;
  const orders = [...ordersOf(kept, context), ...ordersOf(removed, context)];
  const drafts = draftOrders(shop).filter(isTheirs);
  const cards = giftCards(shop).filter(isTheirs);
  const idOf = ({ id }: { id: number }) => id;
  return {
    ...contactFields(plan, fields),
    displayName: displayName({ ...kept, ...fields }),
    note,
    tags,
    addresses: new ArrayList(
      addresses.map((address) => ({ address, owner: "CustomerAddress" })),
      ({ address }) => address.id,
    ),
    orders: new ArrayList(orders, idOf),
    orderCount: String(orders.length),
    draftOrders: new ArrayList(drafts, idOf),
    draftOrderCount: String(drafts.length),
    giftCards: new ArrayList(cards, idOf),
    giftCardCount: String(cards.length),
    discountNodes: new ArrayList<{ id: number }>([], idOf),
    discountNodeCount: "0",
    metafieldCount: String(kept.metafields.length + removed.metafields.length),
  };
}
