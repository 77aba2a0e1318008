import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import type { LocalApp } from "tests/stand-ins/shopify/auth/local-app";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { webhookSubscriptions } from "tests/stand-ins/shopify/store/webhook-subscriptions";
import { topicEnum } from "./topics";

/** One address that wants one topic, from the toml or from the Admin API. */
export interface Subscription {
  topic: string;
  uri: string;
  filter: string | null;
  includeFields: string[] | null;
  name: string | null;
  /** Id of an Admin-API subscription; null for those of the toml. */
  apiSubscriptionId: number | null;
}

/**
 * Who gets a topic of a shop: the toml's subscriptions and the shop's Admin-API ones, as long as
 * the app is installed. Compliance topics come whether or not it still is.
 */
export function subscriptionsFor(app: LocalApp, shop: ShopStore, topic: string): Subscription[] {
  const fromToml = app.config.subscriptions.filter((subscription) => subscription.topic === topic);
  if (fromToml.some(({ isCompliance }) => isCompliance)) {
    return fromToml.map((subscription) => ({ ...subscription, apiSubscriptionId: null }));
  }
  if (!findInstallation(shop, app.spec.clientId)) return [];
  const fromApi = webhookSubscriptions(shop)
    .values()
    .filter((one) => one.topic === topicEnum(topic) && one.appId === app.spec.clientId);
  return [
    ...fromToml.map((subscription) => ({ ...subscription, apiSubscriptionId: null })),
    ...fromApi.map((one) => ({
      topic,
      uri: one.uri,
      filter: one.filter,
      includeFields: one.includeFields.length > 0 ? one.includeFields : null,
      name: one.name,
      apiSubscriptionId: one.id,
    })),
  ];
}
