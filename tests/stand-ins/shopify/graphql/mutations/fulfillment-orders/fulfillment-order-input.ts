import { GraphQLError } from "graphql";
import { hasScope, type RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import type { FulfillmentOrderSource } from "tests/stand-ins/shopify/graphql/sources";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import {
  fulfillmentOrderOf,
  type FulfillmentOrderUnits,
} from "tests/stand-ins/shopify/store/actions/edit-fulfillment-order";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";

/** `FulfillmentOrderLineItemInput` of the schema. */
export interface FulfillmentOrderLineItemInput {
  id: string;
  quantity: number;
}

/** Lines of a fulfillment order as the actions take them. */
export function toUnits(
  given: readonly FulfillmentOrderLineItemInput[] | null | undefined,
): FulfillmentOrderUnits[] {
  return (given ?? []).map(({ id, quantity }) => ({
    id: idOf(id, "FulfillmentOrderLineItem"),
    quantity,
  }));
}

/** What resolvers of `FulfillmentOrder` get; null for no id. */
export function fulfillmentOrderSource(
  shop: ShopStore,
  id: number | null,
): FulfillmentOrderSource | null {
  return id === null ? null : fulfillmentOrderOf(shop, id);
}

const SCOPES = [
  "write_merchant_managed_fulfillment_orders",
  "write_third_party_fulfillment_orders",
];

/**
 * Fulfillment orders are the shop's own or a fulfillment service's: the token needs a scope for one.
 * @throws GraphQLError ACCESS_DENIED
 */
export function requireFulfillmentScope(name: string, { grant }: RequestContext): void {
  if (SCOPES.some((scope) => hasScope(grant, scope))) return;
  const requiredAccess = `One of ${SCOPES.map((scope) => `\`${scope}\``).join(" or ")} access scopes.`;
  throw new GraphQLError(`Access denied for ${name} field. Required access: ${requiredAccess}`, {
    extensions: {
      code: "ACCESS_DENIED",
      documentation: "https://shopify.dev/api/usage/access-scopes",
      requiredAccess,
    },
  });
}
