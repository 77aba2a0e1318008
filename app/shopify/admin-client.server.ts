import { setTimeout as sleep } from "node:timers/promises";
import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { logger } from "~/logger.server";
import { reserveBudget, settleBudget, type Urgency } from "./admin-client-budget.server";
import {
  isTransientGraphqlError,
  refusedWithErrors,
  refusedWithStatus,
  shopifyUnavailable,
  type GraphqlError,
} from "./admin-client-errors";
import { sendToAdmin, type Answer } from "./admin-client-send.server";
import { findShopAccess, type ShopAccess } from "./admin-client-token.server";
import { explainForbidden } from "./explain-forbidden.server";
import type { TypedDocumentString } from "./generated/graphql";
import { loseAccess } from "./lose-access.server";

interface ClientOptions {
  /** "background" (the default) leaves a quarter of the shop's points to requests that somebody waits for. */
  urgency?: Urgency;
  /** Longest time one request may take, 30 s unless given. */
  timeoutMs?: number;
  /** Pause before the first repetition, doubled for each further one; 500 ms unless given. */
  retryDelayMs?: number;
}

interface RequestOptions {
  /** Points to reserve before the request's real cost is known: 50 unless given. */
  estimatedCost?: number;
}

/** Access to one shop's Admin API. */
export interface AdminClient {
  readonly shopId: ShopId;
  /**
   * Sends a typed document and gives its data. Waits for the shop's rate limit, repeats what can be repeated, replaces
   * an expired token. Throws AppError: VENDOR_UNAVAILABLE (transient), SHOP_NOT_INSTALLED (access lost), FORBIDDEN
   * (frozen, locked, missing scope, protected data), TOO_LARGE (ask for less), VENDOR_REJECTED. Of these,
   * AddressBlockedError and AccessDeniedError can be told from the others by their class.
   */
  request<Result, Variables extends object>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ): Promise<Result>;
}

const MAX_FAILURES = 5;
const MAX_THROTTLED = 30;
const REPEATABLE_STATUS = new Set([408, 425, 429, 430, 500, 502, 503, 504]);

interface Attempt {
  shopId: ShopId;
  query: string;
  variables: object;
  urgency: Urgency;
  timeoutMs: number;
  retryDelayMs: number;
  isMutation: boolean;
  failures: number;
  throttled: number;
  rejectedToken: string | undefined;
}

/** What each document was charged for last time, so that the next reservation is right from the start. */
const knownCosts = new Map<string, number>();

/** Makes a client for the shop. It is cheap; nothing is sent before the first request. */
export function createAdminClient(shopId: ShopId, options: ClientOptions = {}): AdminClient {
  const { urgency = "background", timeoutMs = 30_000, retryDelayMs = 500 } = options;
  return {
    shopId,
    async request(document, variables, requestOptions = {}) {
      const query = document.toString();
      const attempt: Attempt = {
        shopId,
        query,
        variables,
        urgency,
        timeoutMs,
        retryDelayMs,
        isMutation: query.trimStart().startsWith("mutation"),
        failures: 0,
        throttled: 0,
        rejectedToken: undefined,
      };
      const estimate = requestOptions.estimatedCost ?? 50;
      for (;;) {
        const outcome = await sendOnce(attempt, knownCosts.get(query) ?? estimate);
        // The documents' types are generated from the schema that Shopify executes them with.
        if (outcome) return outcome.data as never;
      }
    },
  };
}

/** One attempt: its data, or undefined when the request is to be repeated. Throws when it cannot be. */
async function sendOnce(attempt: Attempt, cost: number): Promise<{ data: unknown } | undefined> {
  const access = await findShopAccess(attempt.shopId, attempt.rejectedToken);
  await reserveBudget(attempt.shopId, cost, attempt.urgency);
  const answer = await sendToAdmin(access, attempt);
  if (answer.kind === "refused") return handleStatus(attempt, answer, access);
  if (answer.kind === "unreachable")
    return repeatLater(attempt, { isAmbiguous: true, reason: answer.reason });
  if (answer.cost) {
    const { requested, actual, status } = answer.cost;
    knownCosts.set(attempt.query, requested);
    await settleBudget(attempt.shopId, { reserved: cost, actual, status });
  }
  if (answer.errors.some((error) => error.extensions?.code === "THROTTLED"))
    return waitForPoints(attempt, answer);
  if (answer.errors.length > 0) return handleErrors(attempt, answer.errors);
  if (answer.data === undefined || answer.data === null) {
    return repeatLater(attempt, { isAmbiguous: true, reason: new Error("answer without data") });
  }
  return { data: answer.data };
}

async function waitForPoints(
  attempt: Attempt,
  answer: Extract<Answer, { kind: "answered" }>,
): Promise<undefined> {
  attempt.throttled++;
  if (attempt.throttled > MAX_THROTTLED) throw shopifyUnavailable(new Error("throttled too often"));
  const { requested = 100, status } = answer.cost ?? {};
  const missing = requested - (status?.currentlyAvailable ?? 0);
  const waitMs = Math.max(100, (missing / (status?.restoreRate || 100)) * 1000);
  logger.debug({ shopId: attempt.shopId, waitMs: Math.round(waitMs) }, "throttled by Shopify");
  await sleep(waitMs * (1 + Math.random() / 4));
  return undefined;
}

async function handleErrors(attempt: Attempt, errors: readonly GraphqlError[]): Promise<undefined> {
  if (errors.every(isTransientGraphqlError)) {
    return repeatLater(attempt, { isAmbiguous: true, reason: refusedWithErrors(errors) });
  }
  throw refusedWithErrors(errors);
}

async function handleStatus(
  attempt: Attempt,
  answer: Extract<Answer, { kind: "refused" }>,
  { domain, token }: ShopAccess,
): Promise<undefined> {
  const { status } = answer;
  if (status === 401) {
    // Once: the token may have been replaced or revoked since we read it. A fresh one that fails too is a refusal.
    if (attempt.rejectedToken !== undefined) throw await loseAccess(domain, token);
    attempt.rejectedToken = token;
    return undefined;
  }
  if (status === 403) throw await explainForbidden(attempt.shopId, answer.reason);
  if (!REPEATABLE_STATUS.has(status)) throw refusedWithStatus(status);
  return repeatLater(attempt, {
    // Turned away at the door, a request was certainly not carried out.
    isAmbiguous: status !== 429 && status !== 430,
    reason: new Error(`HTTP ${status}`),
    delayMs: answer.retryAfterMs,
  });
}

interface Failure {
  /** Whether Shopify may have carried the request out all the same: a mutation is then not repeated blindly. */
  isAmbiguous: boolean;
  reason: Error;
  delayMs?: number | undefined;
}

async function repeatLater(attempt: Attempt, failure: Failure): Promise<undefined> {
  attempt.failures++;
  const isOver = attempt.failures >= MAX_FAILURES || (attempt.isMutation && failure.isAmbiguous);
  if (isOver)
    throw failure.reason instanceof AppError ? failure.reason : shopifyUnavailable(failure.reason);
  const backoffMs = attempt.retryDelayMs * 2 ** (attempt.failures - 1);
  logger.debug(
    { shopId: attempt.shopId, failures: attempt.failures, reason: failure.reason.message },
    "repeating",
  );
  await sleep((failure.delayMs ?? backoffMs) * (1 + Math.random() / 4));
  return undefined;
}
