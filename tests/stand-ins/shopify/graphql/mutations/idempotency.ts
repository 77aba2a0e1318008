import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Payload } from "./payload";

/** A mutation that ran under a key, kept for 24 hours. */
interface IdempotentRun {
  argumentsHash: string;
  at: number;
  /** Until then Shopify is still at it (milliseconds since 1970). */
  runningUntil: number;
}

const KEPT_MS = 24 * 60 * 60 * 1000;

/** Answers of this process by shop and key: their sources are live objects and cannot be stored. */
const answers = new WeakMap<ShopStore, Map<string, Payload>>();

export interface IdempotentRequest {
  shop: ShopStore;
  mutationName: string;
  appId: string;
  key: string | undefined;
  args: object;
  /** How long Shopify takes for it; only a lost answer lets an app see that. */
  runningMs?: number;
}

/**
 * Runs a mutation once per `@idempotent(key:)`; the same request again gets the first answer.
 * @throws GraphQLError BAD_REQUEST without a key (mandatory since API 2026-04),
 * IDEMPOTENCY_KEY_PARAMETER_MISMATCH when the key was used for something else, and
 * IDEMPOTENCY_CONCURRENT_REQUEST while the first request is still running.
 */
export function runIdempotently(request: IdempotentRequest, run: () => Payload): Payload {
  const { shop, mutationName, appId, key, args } = request;
  if (key === undefined) {
    const text = "The @idempotent directive is required for this mutation but was not provided.";
    throw new GraphQLError(text, { extensions: { code: "BAD_REQUEST" } });
  }
  const runs = shop.documents<IdempotentRun>("idempotency");
  const id = `${appId} ${key}`;
  const argumentsHash = hash([mutationName, args]);
  const earlier = runs.get(id);
  const now = shop.now().getTime();
  if (earlier !== undefined && now - earlier.at < KEPT_MS) {
    if (earlier.argumentsHash !== argumentsHash) throw mismatch();
    if (earlier.runningUntil > now) throw concurrent();
    const answer = answers.get(shop)?.get(id);
    if (answer !== undefined) return answer;
  }
  const answer = run();
  // A refused request changed nothing and may be corrected under the same key.
  if (Array.isArray(answer.userErrors) && answer.userErrors.length > 0) return answer;
  runs.set(id, { argumentsHash, at: now, runningUntil: now + (request.runningMs ?? 0) });
  const ofShop = answers.get(shop) ?? new Map<string, Payload>();
  answers.set(shop, ofShop.set(id, answer));
  return answer;
}

function mismatch(): GraphQLError {
  const text = "The same idempotency key was used with different parameters.";
  return new GraphQLError(text, { extensions: { code: "IDEMPOTENCY_KEY_PARAMETER_MISMATCH" } });
}

function concurrent(): GraphQLError {
  const text = "This request is currently in progress, please try again.";
  return new GraphQLError(text, { extensions: { code: "IDEMPOTENCY_CONCURRENT_REQUEST" } });
}

function hash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
