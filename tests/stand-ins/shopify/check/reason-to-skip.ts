import { isObject, type Exchange } from "./exchange";
import type { InspectedRequest } from "./inspect-request";
import { gidsIn, gidType } from "./known-values";
import { errorCodes, errorMessages, isEmptyRead, isRefusal } from "./recorded-errors";
import { isMadeUpId, namespacesIn, type ReplayState } from "./replay-state";

const EARLIER_STATE = "needs earlier state";

/** Why an exchange cannot be replayed against a fresh empty shop; null when it can. */
export function reasonToSkip(
  exchange: Exchange,
  request: InspectedRequest,
  state: ReplayState,
): string | null {
  if (state.capture.isSimulated) return "not a recording of Shopify";
  if (exchange.isUpstreamCall && !isEmptyRead(exchange.answer)) {
    return "read at a moment the capture does not tell";
  }
  if (request.document === null) return "no document in the capture";
  if (/"<[a-z-]+>"/.test(JSON.stringify(exchange.variables)))
    return "variables left out of the capture";
  const codes = errorCodes(exchange.answer);
  if (codes.includes("ACCESS_DENIED")) return "the recording app lacked a scope";
  if (codes.some((code) => code === "THROTTLED" || code === "INTERNAL_SERVER_ERROR")) {
    return "throttled or failed while it was recorded";
  }
  if (!request.isValid && isObject(exchange.answer.data)) return "not in 2026-10";
  if (isBeforeIdempotency(exchange, request)) return "not in 2026-10";
  if (request.rootFields.some((field) => field.startsWith("__"))) return "introspection";
  return needsEarlierState(exchange, request, state) ? EARLIER_STATE : null;
}

/** Mutations that answer only with `@idempotent` since 2026-04, sent without it before that. */
function isBeforeIdempotency({ answer }: Exchange, request: InspectedRequest): boolean {
  if (!isObject(answer.data) || request.document?.includes("@idempotent")) return false;
  return request.rootFields.some((field) => IDEMPOTENT.has(field));
}

const IDEMPOTENT = new Set([
  "inventoryActivate",
  "inventoryAdjustQuantities",
  "inventoryMoveQuantities",
  "inventorySetOnHandQuantities",
  "inventorySetQuantities",
  "refundCreate",
]);

function needsEarlierState(
  exchange: Exchange,
  request: InspectedRequest,
  state: ReplayState,
): boolean {
  const { answer } = exchange;
  const requested = gidsIn([exchange.variables, request.document]);
  const unknown = [...requested].filter((id) => state.known.oursFor(id) === undefined);
  const touched = new Set([...requested, ...gidsIn(answer.data), ...namespacesIn(exchange)]);
  if ([...touched].some((id) => state.stale.has(id))) return true;
  if (!request.isMutation) return readsEarlierState(exchange, request, state);
  const doubtful = unknown.filter((id) => !isMadeUpId(id));
  if (doubtful.length === 0) return false;
  return !isRefusal(answer) || !saysNotFound(exchange);
}

/** A read needs what it found to have been made by the capture itself. */
function readsEarlierState(
  { answer }: Exchange,
  request: InspectedRequest,
  { known, mutations }: ReplayState,
): boolean {
  if (!isObject(answer.data) || isEmptyRead(answer)) return false;
  if (mutations === 0 || request.rootFields.includes("shop")) return true;
  return Object.values(answer.data).some((root) => {
    if (!isObject(root)) return false;
    if (typeof root.count === "number" && root.count > 10) return true;
    return rootIds(root).some((id) => known.oursFor(id) === undefined);
  });
}

/** Ids of the objects a root field gives: its own, or those of its nodes. */
function rootIds(root: { [key: string]: unknown }): string[] {
  const edges = Array.isArray(root.edges)
    ? root.edges.filter(isObject).map((edge) => edge.node)
    : [];
  const nodes = Array.isArray(root.nodes) ? root.nodes : edges;
  return [root, ...nodes]
    .filter(isObject)
    .map((node) => node.id)
    .filter((id) => typeof id === "string")
    .filter((id) => gidType(id) !== "");
}

/** True when Shopify refused because the object does not exist, as it does not in our shop. */
function saysNotFound(exchange: Exchange): boolean {
  const texts = [JSON.stringify(exchange.answer.data ?? null), ...errorMessages(exchange.answer)];
  return /not exist|not found|couldn't find|could not be found|cannot find|invalid id|unknown/i.test(
    texts.join("\n"),
  );
}
