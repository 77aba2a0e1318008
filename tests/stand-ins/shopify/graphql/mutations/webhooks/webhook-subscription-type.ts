import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { propertyResolvers } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { typed } from "tests/stand-ins/shopify/graphql/sources";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { WebhookSubscriptionRecord } from "tests/stand-ins/shopify/store/webhook-subscriptions";

/** `WebhookSubscription` and its endpoints. */
export const webhookSubscriptionTypes = [
  typeResolvers<WebhookSubscriptionRecord>("WebhookSubscription", {
    id: ({ id }) => gid("WebhookSubscription", id),
    legacyResourceId: ({ id }) => String(id),
    topic: ({ topic }) => topic,
    uri: ({ uri }) => uri,
    // Shopify gives a fixed address here for subscriptions that are not delivered over HTTPS.
    callbackUrl: ({ uri }) => (uri.startsWith("https://") ? uri : "https://eventbridge.arn"),
    format: ({ format }) => format,
    includeFields: ({ includeFields }) => includeFields,
    metafieldNamespaces: ({ metafieldNamespaces }) => metafieldNamespaces,
    metafields: () => [],
    filter: ({ filter }) => filter,
    name: ({ name }) => name,
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
    apiVersion: ({ apiVersion }) => ({
      handle: apiVersion,
      displayName: apiVersion,
      supported: true,
    }),
    endpoint: ({ uri }) => endpointOf(uri),
  }),
  propertyResolvers("ApiVersion", ["handle", "displayName", "supported"]),
  propertyResolvers("WebhookHttpEndpoint", ["callbackUrl"]),
  propertyResolvers("WebhookEventBridgeEndpoint", ["arn"]),
  propertyResolvers("WebhookPubSubEndpoint", ["pubSubProject", "pubSubTopic"]),
];

function endpointOf(uri: string): object {
  if (uri.startsWith("arn:")) return typed("WebhookEventBridgeEndpoint", { arn: uri });
  const [, pubSubProject, pubSubTopic] = /^pubsub:\/\/([^:]*):(.*)$/.exec(uri) ?? [];
  if (pubSubProject === undefined) return typed("WebhookHttpEndpoint", { callbackUrl: uri });
  return typed("WebhookPubSubEndpoint", { pubSubProject, pubSubTopic });
}
