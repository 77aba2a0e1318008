import { compareAnswers, requestedCost, type Difference } from "./compare-answers";
import { isObject, type Answer, type Capture, type Exchange, type JsonObject } from "./exchange";
import { inspectRequest, type InspectedRequest } from "./inspect-request";
import { gidsIn, gidType, KnownValues } from "./known-values";
import { reasonToSkip } from "./reason-to-skip";
import { rebuildDocument } from "./rebuild-document";
import { errorCodes, isEmptyRead, isRefusal } from "./recorded-errors";
import { isMadeUpId, namespacesIn, type ReplayState, type ShopUnderTest } from "./replay-state";

type Outcome =
  | { kind: "alike" }
  | { kind: "different"; differences: Difference[] }
  | { kind: "skipped"; reason: string };

/** What became of one exchange. */
export interface ExchangeReport {
  file: string;
  path: string;
  rootFields: string[];
  outcome: Outcome;
  /** Recorded and own query cost where the document is known and valid; null otherwise. */
  cost: { recorded: number; ours: number | null } | null;
}

/** Replays a capture's exchanges in order against a fresh empty shop and compares every answer. */
export async function replayCapture(
  capture: Capture,
  shop: ShopUnderTest,
): Promise<ExchangeReport[]> {
  const state: ReplayState = {
    capture,
    shop,
    known: new KnownValues(),
    stale: new Set(),
    mutations: 0,
  };
  learnStandingIds(state);
  const reports: ExchangeReport[] = [];
  for (const exchange of capture.exchanges) reports.push(await replayExchange(exchange, state));
  return reports;
}

async function replayExchange(exchange: Exchange, state: ReplayState): Promise<ExchangeReport> {
  const { shop } = state;
  const rebuilt = exchange.document === null;
  const document =
    exchange.document ?? rebuildDocument(shop.schema, exchange.answer, exchange.variables);
  const request = inspectRequest(shop.schema, document, exchange);
  const report = (outcome: Outcome): ExchangeReport => {
    if (outcome.kind === "skipped") markStale(exchange, request, state);
    const { rootFields } = request;
    const cost = rebuilt ? null : costOf(exchange, request, shop);
    return { file: state.capture.file, path: exchange.path, rootFields, outcome, cost };
  };
  const reason = reasonToSkip(exchange, request, state);
  if (reason !== null || request.document === null) {
    return report({ kind: "skipped", reason: reason ?? "no document in the capture" });
  }
  const got = await shop.execute({
    query: state.known.translate(request.document),
    variables: state.known.translateAll(exchange.variables) as JsonObject,
  });
  const missing = notEmulated(got, request);
  if (missing !== null) return report({ kind: "skipped", reason: missing });
  if (request.isMutation) state.mutations += 1;
  const differences = compareAnswers({
    expected: exchange.answer,
    got,
    known: state.known,
    request: JSON.stringify([exchange.variables, request.document]),
    staleSearches: staleSearches(exchange, request),
    comparesCost: !rebuilt,
  });
  return report(differences.length === 0 ? { kind: "alike" } : { kind: "different", differences });
}

/**
 * Searches that were recorded as finding nothing although the capture had just made what they look
 * for: Shopify's index follows with a delay, ours at once.
 */
function staleSearches({ answer }: Exchange, { searches }: InspectedRequest): Set<string> {
  const data = isObject(answer.data) ? answer.data : {};
  return new Set(searches.filter((key) => isEmptyRead({ data: { [key]: data[key] ?? null } })));
}

/** A skipped mutation that succeeded at Shopify leaves what it touched unlike the recording. */
function markStale(exchange: Exchange, request: InspectedRequest, state: ReplayState): void {
  if (exchange.isUpstreamCall || !request.isMutation || isRefusal(exchange.answer)) return;
  for (const id of gidsIn([exchange.variables, exchange.document, exchange.answer.data])) {
    if (!(gidType(id) in state.shop.standingIds)) state.stale.add(id);
  }
  if (!request.rootFields.some((field) => field.startsWith("metafieldDefinition"))) return;
  for (const namespace of namespacesIn(exchange)) state.stale.add(namespace);
}

/** Maps the recorded shop's own locations to ours, in the order in which the capture names them. */
function learnStandingIds({ capture, known, shop }: ReplayState): void {
  for (const id of capture.gids) {
    const ours = shop.standingIds[gidType(id)];
    if (ours === undefined || isMadeUpId(id)) continue;
    const next = ours.find((candidate) => !known.hasOurs(candidate));
    if (next !== undefined) known.learn(id, next);
  }
}

function notEmulated(got: Answer, request: InspectedRequest): string | null {
  if (!errorCodes(got).includes("NOT_EMULATED")) return null;
  const errors = Array.isArray(got.errors) ? got.errors : [];
  const messages = JSON.stringify(errors);
  const root = request.rootFields.find((field) => messages.includes(`.${field} `));
  if (root !== undefined) return `not emulated: ${root}`;
  return `field not emulated below ${request.rootFields.join(", ")}`;
}

function costOf(exchange: Exchange, request: InspectedRequest, shop: ShopUnderTest) {
  const recorded = requestedCost(exchange.answer);
  if (recorded === null || request.document === null || !request.isValid) return null;
  const ours = shop.requestedCost({ query: request.document, variables: exchange.variables });
  return { recorded, ours };
}
