import { bulkResolvers } from "tests/stand-ins/shopify/bulk/bulk-resolvers";
import { mutationResolvers } from "tests/stand-ins/shopify/graphql/mutations";
import { ResolverRegistry } from "tests/stand-ins/shopify/graphql/resolver-registry";
import { addressResolvers } from "./addresses";
import { appInstallationResolvers } from "./app-installation";
import { codeDiscountResolvers } from "./code-discounts";
import { creditResolvers } from "./credit";
import { customerResolvers } from "./customers";
import { draftOrderResolvers } from "./draft-orders";
import { fulfillmentOrderResolvers } from "./fulfillment-orders";
import { fulfillmentResolvers } from "./fulfillments";
import { lineItemResolvers } from "./line-items";
import { metafieldResolvers } from "./metafields";
import { orderResolvers } from "./orders";
import { productResolvers } from "./products";
import { queryRootResolvers } from "./query-root";
import { refundResolvers } from "./refunds";
import { returnPartResolvers } from "./return-parts";
import { returnResolvers } from "./returns";
import { shopResolvers } from "./shop";

let registry: ResolverRegistry | null = null;

/** All that is emulated of the Admin API. */
export function resolverRegistry(): ResolverRegistry {
  registry ??= new ResolverRegistry([
    ...queryRootResolvers,
    ...shopResolvers,
    ...appInstallationResolvers,
    ...codeDiscountResolvers,
    ...orderResolvers,
    ...draftOrderResolvers,
    ...lineItemResolvers,
    ...fulfillmentResolvers,
    ...fulfillmentOrderResolvers,
    ...refundResolvers,
    ...returnResolvers,
    ...returnPartResolvers,
    ...customerResolvers,
    ...creditResolvers,
    ...productResolvers,
    ...addressResolvers,
    ...metafieldResolvers,
    ...mutationResolvers,
    ...bulkResolvers,
  ]);
  return registry;
}
