import type { TypeResolvers } from "../field-resolver";
import { mutationTypes } from "./mutation";
import { mutations } from "./mutation-list";
import { orderEditTypes } from "./order-edits/order-edit-types";
import { webhookSubscriptionTypes } from "./webhooks/webhook-subscription-type";
import { webhookSubscriptionQueries } from "./webhooks/webhook-subscription-queries";

/** Resolvers of `Mutation`, of payloads, and of the types and root reads that belong to mutations. */
export const mutationResolvers: TypeResolvers[] = [
  ...mutationTypes(mutations),
  ...orderEditTypes,
  ...webhookSubscriptionTypes,
  webhookSubscriptionQueries,
];
