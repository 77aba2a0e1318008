import { typeResolvers, type FieldArguments } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { parseGid } from "tests/stand-ins/shopify/store/gid";
import {
  webhookSubscriptions,
  type WebhookSubscriptionRecord,
} from "tests/stand-ins/shopify/store/webhook-subscriptions";

/** `webhookSubscription`, `webhookSubscriptions` and their count: those of the asking app. */
export const webhookSubscriptionQueries = typeResolvers<unknown>("QueryRoot", {
  webhookSubscription: (_root, { id }, context) => {
    const parsed = typeof id === "string" ? parseGid(id) : null;
    return ofApp(context, {}).find((one) => one.id === parsed?.id) ?? null;
  },
  webhookSubscriptions: (_root, args, context) =>
    new ArrayList(ofApp(context, args), ({ id }) => id),
  webhookSubscriptionsCount: (_root, args, context) => ({
    count: ofApp(context, args).length,
    precision: "EXACT",
  }),
});

function ofApp({ shop, grant }: RequestContext, args: FieldArguments): WebhookSubscriptionRecord[] {
  const topics = Array.isArray(args.topics) && args.topics.length > 0 ? args.topics : null;
  return webhookSubscriptions(shop)
    .values()
    .filter(({ appId }) => appId === grant.appId)
    .filter(({ topic }) => topics?.includes(topic) ?? true)
    .filter(({ uri }) => typeof args.uri !== "string" || uri === args.uri)
    .filter(({ format }) => typeof args.format !== "string" || format === args.format);
}
