import { ClientError, GraphQLClient } from "graphql-request";
import { z } from "zod";
import type { ThrottleStatus } from "./admin-client-budget.server";
import type { GraphqlError } from "./admin-client-errors";
import { parseShopifyJson } from "./admin-client-json";
import type { ShopAccess } from "./admin-client-token.server";
import { API_VERSION } from "./api-version";

/** What one request cost, as far as the answer says. */
export interface AnswerCost {
  requested: number;
  actual: number;
  status: ThrottleStatus;
}

/** What became of one request; data is not yet checked for errors. */
export type Answer =
  | {
      kind: "answered";
      data: unknown;
      errors: readonly GraphqlError[];
      cost: AnswerCost | undefined;
    }
  | {
      kind: "refused";
      status: number;
      retryAfterMs: number | undefined;
      /** The beginning of what Shopify says to it. For telling refusals apart, not for showing or logging. */
      reason: string;
    }
  | { kind: "unreachable"; reason: Error };

const extensionsSchema = z.object({
  cost: z.object({
    requestedQueryCost: z.number(),
    actualQueryCost: z.number().nullable(),
    throttleStatus: z.object({
      maximumAvailable: z.number(),
      currentlyAvailable: z.number(),
      restoreRate: z.number(),
    }),
  }),
});

const errorsSchema = z.array(
  z.object({
    message: z.string(),
    extensions: z
      .object({
        code: z.string().optional().catch(undefined),
        requiredAccess: z.string().optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
  }),
);

export function readCost(extensions: unknown): AnswerCost | undefined {
  const parsed = extensionsSchema.safeParse(extensions);
  if (!parsed.success) return undefined;
  const { requestedQueryCost, actualQueryCost, throttleStatus } = parsed.data.cost;
  return { requested: requestedQueryCost, actual: actualQueryCost ?? 0, status: throttleStatus };
}

function readRetryAfter(headers: unknown): number | undefined {
  const value = headers instanceof Headers ? Number(headers.get("Retry-After") ?? NaN) : NaN;
  return Number.isFinite(value) ? value * 1000 : undefined;
}

const MAX_REASON_LENGTH = 500;

function readReason(response: object): string {
  const body = "body" in response ? response.body : undefined;
  return typeof body === "string" ? body.slice(0, MAX_REASON_LENGTH) : "";
}

interface Outgoing {
  query: string;
  variables: object;
  timeoutMs: number;
}

/**
 * Sends one request. The time-out covers the whole exchange, so that a socket that went silent ends too. Never throws:
 * graphql-request's own errors carry the query's variables and the answer's data, which must not reach a log.
 */
export async function sendToAdmin(access: ShopAccess, outgoing: Outgoing): Promise<Answer> {
  const client = new GraphQLClient(
    `https://${access.domain}/admin/api/${API_VERSION}/graphql.json`,
    {
      headers: { "X-Shopify-Access-Token": access.token, Accept: "application/json" },
      errorPolicy: "all",
      excludeOperationName: true,
      jsonSerializer: { parse: parseShopifyJson, stringify: JSON.stringify },
      fetch: (url: RequestInfo | URL, init?: RequestInit) =>
        fetch(url, { ...init, signal: AbortSignal.timeout(outgoing.timeoutMs) }),
    },
  );
  try {
    const { data, errors, extensions } = await client.rawRequest(
      outgoing.query,
      outgoing.variables,
    );
    const parsed = errorsSchema.safeParse(errors ?? []);
    return {
      kind: "answered",
      data,
      errors: parsed.success ? parsed.data : [{ message: "malformed errors" }],
      cost: readCost(extensions),
    };
  } catch (error) {
    if (error instanceof ClientError && error.response.status !== 200) {
      return {
        kind: "refused",
        status: error.response.status,
        retryAfterMs: readRetryAfter(error.response.headers),
        reason: readReason(error.response),
      };
    }
    return { kind: "unreachable", reason: describeFailure(error) };
  }
}

function describeFailure(error: unknown): Error {
  if (error instanceof ClientError) return new Error("malformed answer");
  if (!(error instanceof Error)) return new Error("unknown failure");
  if (error.name === "TimeoutError") return new Error("no answer in time");
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return new Error(cause ?? error.name);
}
