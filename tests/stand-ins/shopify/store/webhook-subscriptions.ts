import type { DocumentCollection } from "./document-collection";
import type { ShopStore } from "./shop-store";
import type { IsoTime, UserError } from "./types";

/** A subscription that an app made through the API (those of its toml are not stored here). */
export interface WebhookSubscriptionRecord {
  id: number;
  /** Client id of the app it belongs to. */
  appId: string;
  /** `ORDERS_CREATE`. */
  topic: string;
  /** `https://…`, `pubsub://project:topic` or an EventBridge ARN. */
  uri: string;
  format: "JSON" | "XML";
  includeFields: string[];
  metafieldNamespaces: string[];
  filter: string | null;
  name: string | null;
  apiVersion: string;
  createdAt: IsoTime;
  updatedAt: IsoTime;
}

/** The shop's API subscriptions, by their numeric id. */
export function webhookSubscriptions(
  shop: ShopStore,
): DocumentCollection<WebhookSubscriptionRecord> {
  return shop.documents<WebhookSubscriptionRecord>("webhookSubscriptions");
}

/** Topics whose bodies exist only as JSON. */
const JSON_ONLY = /^(RETURNS|REVERSE_|FULFILLMENT_ORDERS|BULK_OPERATIONS|CUSTOMER_PAYMENT)/;

/** What Shopify refuses about a new or changed subscription; field paths are relative to its input. */
export function subscriptionErrors(
  shop: ShopStore,
  subscription: WebhookSubscriptionRecord,
): UserError[] {
  const problems = addressProblems(subscription.uri);
  return [
    ...problems.map((text) => ({ field: ["callbackUrl"], message: `Address ${text}` })),
    ...formatErrors(subscription),
    ...nameErrors(shop, subscription),
    ...filterErrors(subscription),
    ...(problems.length === 0 ? duplicateErrors(shop, subscription) : []),
  ];
}

function addressProblems(uri: string): string[] {
  const problem = addressProblem(uri);
  if (problem === null) return [];
  // Shopify's general check of the address refuses a wrong topic id as well.
  return uri.startsWith("pubsub://") ? ["is invalid", problem] : [problem];
}

function addressProblem(uri: string): string | null {
  if (uri === "") return "can't be blank";
  if (uri.startsWith("arn:aws:events:")) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(uri)?.[1]?.toLowerCase();
  if (scheme === "pubsub") return pubSubProblem(uri);
  if (scheme === undefined) return "is invalid";
  if (scheme !== "https") return `protocol ${scheme}:// is not supported`;
  const host = URL.canParse(uri) ? new URL(uri).hostname : "";
  if (host === "") return "is invalid";
  if (
    /(^|\.)(myshopify\.com|shopify\.com|shopifycloud\.com|localhost|internal|local)$/.test(host)
  ) {
    return "cannot be a Shopify or an internal domain";
  }
  return null;
}

function pubSubProblem(uri: string): string | null {
  const [, project = "", topic = ""] = /^pubsub:\/\/([^:]*):(.*)$/.exec(uri) ?? [];
  if (!isPubSubProject(project)) return "is not a valid GCP project id.";
  return isPubSubTopic(topic) ? null : "is not a valid GCP topic id.";
}

/** Google's project ids, or project numbers. */
export function isPubSubProject(project: string): boolean {
  return /^([a-z][a-z0-9-]{4,28}[a-z0-9]|\d+)$/.test(project);
}

/** Google's topic ids: a letter first, then letters, digits and some signs. */
export function isPubSubTopic(topic: string): boolean {
  return /^[a-zA-Z][\w.~+%-]{2,254}$/.test(topic) && !topic.startsWith("goog");
}

function formatErrors({ format, topic, uri }: WebhookSubscriptionRecord): UserError[] {
  if (format === "JSON") return [];
  const field = ["format"];
  if (!uri.startsWith("https://")) {
    return [{ field, message: "Format can only be used with format: 'json'" }];
  }
  if (!JSON_ONLY.test(topic)) return [];
  const message = "Format 'xml' is invalid for this webhook topic. Allowed formats: json";
  return [{ field, message }];
}

function nameErrors(shop: ShopStore, { id, appId, name }: WebhookSubscriptionRecord): UserError[] {
  if (name === null) return [];
  const field = ["name"];
  const errors: UserError[] = [];
  if (name === "") errors.push({ field, message: "Name is too short (minimum is 1 character)" });
  if (name.length > 50) {
    errors.push({ field, message: "Name is too long (maximum is 50 characters)" });
  }
  if (!/^[\w-]+$/.test(name)) {
    const text = "name field can only contain alphanumeric characters, underscores, and hyphens";
    errors.push({ field, message: `Name ${text}` });
  }
  const taken = webhookSubscriptions(shop)
    .values()
    .some(
      (other) =>
        other.id !== id &&
        other.appId === appId &&
        other.name?.toLowerCase() === name.toLowerCase(),
    );
  if (taken) errors.push({ field, message: "Name already exists, no duplicate allowed" });
  return errors;
}

/** A filter must name a field for each of its terms. */
function filterErrors({ filter }: WebhookSubscriptionRecord): UserError[] {
  const terms = (filter ?? "")
    .replace(/"[^"]*"|'[^']*'/g, "text")
    .replace(/[()]/g, " ")
    .split(/\s+/)
    .filter((term) => term !== "" && !/^(AND|OR|NOT)$/.test(term));
  if (terms.every((term) => /^-?[\w.[\]]+:\S+$/.test(term))) return [];
  const text =
    "The specified filter is invalid, please ensure you specify the field(s) you wish to filter on.";
  return [{ field: [], message: text }];
}

function duplicateErrors(shop: ShopStore, subscription: WebhookSubscriptionRecord): UserError[] {
  const isSame = (other: WebhookSubscriptionRecord) =>
    other.id !== subscription.id &&
    other.appId === subscription.appId &&
    other.topic === subscription.topic &&
    other.uri === subscription.uri &&
    other.format === subscription.format &&
    other.filter === subscription.filter;
  if (!webhookSubscriptions(shop).values().some(isSame)) return [];
  return [{ field: ["callbackUrl"], message: "Address for this topic has already been taken" }];
}
