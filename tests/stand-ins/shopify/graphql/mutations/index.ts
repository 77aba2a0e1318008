import type { TypeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { mutationTypes } from "./mutation";
import { mutations } from "./mutation-list";
import { orderEditTypes } from "./order-edits/order-edit-types";
import { webhookSubscriptionQueries } from "./webhooks/webhook-subscription-queries";
import { webhookSubscriptionTypes } from "./webhooks/webhook-subscription-type";

/** Resolvers of `Mutation`, of payloads, and of the types and root reads that belong to mutations. */
export const mutationResolvers: TypeResolvers[] = [
  ...mutationTypes(mutations),
  ...orderEditTypes,
  ...webhookSubscriptionTypes,
  webhookSubscriptionQueries,
];
