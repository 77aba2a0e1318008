import {
  argumentsOf,
  below,
  failed,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { nextUpdatedAt } from "tests/stand-ins/shopify/store/iso-time";
import {
  subscriptionErrors,
  webhookSubscriptions,
  type WebhookSubscriptionRecord,
} from "tests/stand-ins/shopify/store/webhook-subscriptions";

interface SubscriptionInput {
  uri?: string | null;
  callbackUrl?: string | null;
  format?: "JSON" | "XML" | null;
  includeFields?: string[] | null;
  metafieldNamespaces?: string[] | null;
  filter?: string | null;
  name?: string | null;
}

interface SubscriptionArguments {
  id: string;
  topic: string;
  webhookSubscription: SubscriptionInput;
}

export const webhookSubscriptionCreate = mutation("webhookSubscriptionCreate", {
  scope: null,
  fields: ["webhookSubscription", "userErrors"],
  run(args, context) {
    const { topic, webhookSubscription: input } = argumentsOf<SubscriptionArguments>(args);
    const { shop, grant, apiVersion } = context;
    const now = shop.nowIso();
    const blank: WebhookSubscriptionRecord = {
      id: shop.nextId(),
      appId: grant.appId,
      topic,
      uri: "",
      format: "JSON",
      includeFields: [],
      metafieldNamespaces: [],
      filter: null,
      name: null,
      apiVersion,
      createdAt: now,
      updatedAt: now,
    };
    return save(context, withInput(blank, input, grant.appId));
  },
});

export const webhookSubscriptionUpdate = mutation("webhookSubscriptionUpdate", {
  scope: null,
  fields: ["webhookSubscription", "userErrors"],
  run(args, context) {
    const { id, webhookSubscription: input } = argumentsOf<SubscriptionArguments>(args);
    const existing = find(context, id);
    if (existing === undefined) {
      const text = "Webhook subscription does not exist";
      return failed([userError(["id"], text)], ["webhookSubscription"]);
    }
    const { shop, grant } = context;
    const updatedAt = nextUpdatedAt(existing.updatedAt, shop.now());
    return save(context, { ...withInput(existing, input, grant.appId), updatedAt });
  },
});

export const webhookSubscriptionDelete = mutation("webhookSubscriptionDelete", {
  scope: null,
  fields: ["deletedWebhookSubscriptionId", "userErrors"],
  run(args, context) {
    const { id } = argumentsOf<SubscriptionArguments>(args);
    const existing = find(context, id);
    if (existing === undefined) {
      const text = "Webhook subscription does not exist";
      return failed([userError(["id"], text)], ["deletedWebhookSubscriptionId"]);
    }
    webhookSubscriptions(context.shop).delete(String(existing.id));
    return { deletedWebhookSubscriptionId: id, userErrors: [] };
  },
});

function find({ shop, grant }: RequestContext, id: string): WebhookSubscriptionRecord | undefined {
  const found = webhookSubscriptions(shop).get(String(idOf(id, "WebhookSubscription")));
  return found?.appId === grant.appId ? found : undefined;
}

function save({ shop }: RequestContext, subscription: WebhookSubscriptionRecord): Payload {
  const errors = subscriptionErrors(shop, subscription);
  if (errors.length > 0) {
    return failed(below(["webhookSubscription"], errors), ["webhookSubscription"]);
  }
  webhookSubscriptions(shop).set(String(subscription.id), subscription);
  return { webhookSubscription: subscription, userErrors: [] };
}

function withInput(
  subscription: WebhookSubscriptionRecord,
  input: SubscriptionInput,
  appId: string,
): WebhookSubscriptionRecord {
  const uri = input.uri ?? input.callbackUrl;
  return {
    ...subscription,
    ...(uri === undefined || uri === null ? {} : { uri: uri.trim() }),
    ...(input.format ? { format: input.format } : {}),
    ...(input.includeFields ? { includeFields: input.includeFields } : {}),
    ...(input.metafieldNamespaces
      ? { metafieldNamespaces: input.metafieldNamespaces.map((name) => ownNamespace(name, appId)) }
      : {}),
    ...(input.filter === undefined ? {} : { filter: input.filter }),
    ...(input.name === undefined ? {} : { name: input.name }),
  };
}

/** `$app:loyalty` is the app's own namespace. */
function ownNamespace(namespace: string, appId: string): string {
  return namespace.replace(/^\$app(:|$)/, (_, rest: string) => `app--${appId}${rest && "--"}`);
}
