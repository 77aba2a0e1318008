import { isWebhookTopic } from "~/shopify/webhook-topics";
import { TOPIC_ACTIONS, type HintedResource, type TopicAction } from "./topic-actions";

export interface StoredHint {
  webhookId: string;
  topic: string;
  objectId: string | null;
}

export interface RefreshPlan {
  resource: HintedResource;
  /** Distinct numeric ids, none for the shop itself. */
  ids: string[];
  /** The webhooks that are done with once these were read again. */
  webhookIds: string[];
}

export interface SpecialCase {
  action: Exclude<TopicAction, { kind: "refresh" }>;
  webhookId: string;
  objectId: string | null;
}

export interface DrainPlan {
  /** In the order in which an agent would miss them. */
  refreshes: RefreshPlan[];
  specialCases: SpecialCase[];
  /** Nothing can be made of these: a topic of another release, or no id in the body. */
  unusable: StoredHint[];
}

const RESOURCE_ORDER: readonly HintedResource[] = [
  "orders",
  "customers",
  "inventory",
  "products",
  "shop",
];

const numericId = (gid: string): string => gid.slice(gid.lastIndexOf("/") + 1);

/**
 * Turns hints into work: each changed object once, however many webhooks told of it. `orderOfReturn` maps a return's
 * numeric id to its order's, for the one topic that names only the return.
 */
export function planDrain(
  hints: readonly StoredHint[],
  orderOfReturn: ReadonlyMap<string, string>,
): DrainPlan {
  const ids = new Map<HintedResource, Set<string>>();
  const webhookIds = new Map<HintedResource, string[]>();
  const plan: DrainPlan = { refreshes: [], specialCases: [], unusable: [] };
  for (const hint of hints) {
    const action = isWebhookTopic(hint.topic) ? TOPIC_ACTIONS[hint.topic] : undefined;
    if (action && action.kind !== "refresh") {
      plan.specialCases.push({ action, webhookId: hint.webhookId, objectId: hint.objectId });
      continue;
    }
    const id = action?.resource === "shop" ? "" : findObjectId(hint, orderOfReturn);
    if (!action || id === undefined) {
      plan.unusable.push(hint);
      continue;
    }
    const known = ids.get(action.resource) ?? new Set();
    ids.set(action.resource, id === "" ? known : known.add(id));
    webhookIds.set(action.resource, [...(webhookIds.get(action.resource) ?? []), hint.webhookId]);
  }
  for (const resource of RESOURCE_ORDER) {
    const done = webhookIds.get(resource);
    if (done)
      plan.refreshes.push({ resource, ids: [...(ids.get(resource) ?? [])], webhookIds: done });
  }
  return plan;
}

function findObjectId(
  hint: StoredHint,
  orderOfReturn: ReadonlyMap<string, string>,
): string | undefined {
  if (!hint.objectId) return undefined;
  const id = numericId(hint.objectId);
  return hint.objectId.startsWith("gid://shopify/Return/") ? orderOfReturn.get(id) : id;
}
