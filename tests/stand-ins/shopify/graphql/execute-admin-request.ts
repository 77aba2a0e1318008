import {
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLTypeResolver,
  type OperationDefinitionNode,
} from "graphql";
import { adminSchema } from "tests/stand-ins/shopify/schema/admin-schema";
import type { ShopStore, Store } from "tests/stand-ins/shopify/store/store";
import { requireAccess } from "./access-scopes";
import { actualCost } from "./actual-cost";
import { NodeList } from "./node-list";
import type { AccessGrant, RequestContext, SearchReport } from "./request-context";
import { requestedCost } from "./requested-cost";
import { resolveFieldValue } from "./resolve-field";
import { resolverRegistry } from "./resolvers";
import { typeNameOf } from "./sources";
import { MAX_QUERY_COST, Throttle, type ThrottleStatus } from "./throttle";
import { checkVariables } from "./validation/check-variables";
import { parseDocument, type ErrorBody } from "./validation/validate-request";

export interface AdminRequest {
  store: Store;
  shop: ShopStore;
  grant: AccessGrant;
  /** From the URL, e.g. `2026-10`. */
  apiVersion: string;
  /** The parsed JSON body: `{ query, variables?, operationName? }`. */
  body: unknown;
  /** How long Shopify takes for the request, for one whose answer is lost. */
  runningMs?: number;
}

export interface AdminResponse {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

const throttles = new WeakMap<Store, Throttle>();

/** The buckets of a store; keys are `throttleKey(appId, shop)`. */
export function throttleOf(store: Store): Throttle {
  const known = throttles.get(store) ?? new Throttle(store.clock);
  throttles.set(store, known);
  return known;
}

export function throttleKey(appId: string, shop: string): string {
  return `${appId} ${shop}`;
}

/**
 * Answers `POST /admin/api/{version}/graphql.json` for an authenticated app. Errors of GraphQL are
 * HTTP 200 as at Shopify; a body that is no GraphQL request is 400.
 */
export async function executeAdminRequest(request: AdminRequest): Promise<AdminResponse> {
  const parsedBody = readBody(request.body);
  if (!parsedBody) {
    return respond(request, { errors: { query: "Required parameter missing or invalid" } }, 400);
  }
  const schema = adminSchema();
  const parsed = parseDocument(schema, parsedBody.query);
  if (!parsed.ok) return respond(request, { errors: parsed.errors });
  const operation = getOperationAST(parsed.document, parsedBody.operationName);
  if (!operation) return respond(request, { errors: [noOperation(parsedBody.operationName)] });
  const variableErrors = checkVariables(schema, operation, parsedBody.variables);
  if (variableErrors.length > 0) return respond(request, { errors: variableErrors });
  return await throttled(request, {
    document: parsed.document,
    operation,
    variables: parsedBody.variables,
  });
}

interface Operation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

async function throttled(request: AdminRequest, operation: Operation): Promise<AdminResponse> {
  const schema = adminSchema();
  const cost = requestedCost({ schema, ...operation });
  const throttle = throttleOf(request.store);
  const key = throttleKey(request.grant.appId, request.shop.domain);
  if (cost > MAX_QUERY_COST) {
    const error = maxCostExceeded(cost);
    return respond(request, {
      errors: [error],
      extensions: { cost: costReport(cost, null, throttle.status(key)) },
    });
  }
  if (!throttle.take(key, cost)) {
    return respond(request, {
      errors: [{ message: "Throttled", extensions: throttledExtensions() }],
      extensions: { cost: costReport(cost, null, throttle.status(key)) },
    });
  }
  const { result, searchWarnings } = await run(request, operation);
  const actual = result.data ? Math.min(cost, actualCost(schema, operation, result.data)) : cost;
  throttle.giveBack(key, cost - actual);
  const extensions = {
    cost: costReport(cost, actual, throttle.status(key)),
    ...(searchWarnings.length > 0 ? { search: searchWarnings } : {}),
  };
  return respond(request, {
    ...(result.errors ? { errors: result.errors.map(executionError) } : {}),
    data: result.data ?? null,
    extensions,
  });
}

async function run(
  request: AdminRequest,
  { document, operation, variables }: Operation,
): Promise<{ result: ExecutionResult; searchWarnings: SearchReport[] }> {
  const context = requestContext(request);
  const result = await execute({
    schema: adminSchema(),
    document,
    operationName: operation.name?.value,
    variableValues: variables,
    contextValue: context,
    rootValue: {},
    fieldResolver,
    typeResolver,
  });
  return { result, searchWarnings: context.searchWarnings };
}

/** A context as resolvers get it; bulk operations make their own. */
export function requestContext(
  request: Pick<AdminRequest, "apiVersion" | "grant" | "runningMs" | "shop" | "store">,
): RequestContext {
  const { store, shop, grant, apiVersion, runningMs = 0 } = request;
  return { store, shop, grant, apiVersion, searchWarnings: [], runningMs };
}

const fieldResolver: GraphQLFieldResolver<unknown, RequestContext> = (
  source,
  args: Record<string, unknown>,
  context,
  info,
) => {
  const { parentType, fieldName } = info;
  const field = parentType.getFields()[fieldName];
  if (field) requireAccess(parentType.name, field, context);
  const directive = idempotencyDirective(info.fieldNodes);
  const value = resolveFieldValue(resolverRegistry(), {
    typeName: parentType.name,
    fieldName,
    source,
    args,
    context,
    place: { responseKey: String(info.path.key), idempotencyKey: directive?.(info.variableValues) },
  });
  return value instanceof NodeList ? value.page(args) : value;
};

/** How to read the key of an `@idempotent` on the field. */
function idempotencyDirective(
  fieldNodes: readonly FieldNode[],
): ((variables: Readonly<Record<string, unknown>>) => string | undefined) | undefined {
  const directive = fieldNodes[0]?.directives?.find(({ name }) => name.value === "idempotent");
  const value = directive?.arguments?.find(({ name }) => name.value === "key")?.value;
  if (value?.kind === Kind.STRING) return () => value.value;
  if (value?.kind !== Kind.VARIABLE) return undefined;
  return (variables) => {
    const given = variables[value.name.value];
    return typeof given === "string" ? given : undefined;
  };
}

const typeResolver: GraphQLTypeResolver<unknown, RequestContext> = (value) => typeNameOf(value);

interface RequestBody {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
}

function readBody(body: unknown): RequestBody | null {
  if (typeof body !== "object" || body === null || !("query" in body)) return null;
  if (typeof body.query !== "string") return null;
  const variables = "variables" in body ? body.variables : undefined;
  const operationName = "operationName" in body ? body.operationName : undefined;
  return {
    query: body.query,
    variables:
      typeof variables === "object" && variables !== null
        ? Object.fromEntries(Object.entries(variables))
        : {},
    operationName: typeof operationName === "string" && operationName ? operationName : null,
  };
}

function respond({ apiVersion }: AdminRequest, body: unknown, status = 200): AdminResponse {
  return {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "x-shopify-api-version": apiVersion,
    },
    body,
  };
}

function costReport(requested: number, actual: number | null, throttleStatus: ThrottleStatus) {
  return { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus };
}

function maxCostExceeded(cost: number): ErrorBody {
  return {
    message: `Query cost is ${cost}, which exceeds the single query max cost limit (${MAX_QUERY_COST}).\n\nSee https://shopify.dev/concepts/about-apis/rate-limits for more information on how the\ncost of a query is calculated.\n\nTo query larger amounts of data with fewer limits, bulk operations should be used instead.\nSee https://shopify.dev/tutorials/perform-bulk-operations-with-admin-api for usage details.\n`,
    extensions: {
      code: "MAX_COST_EXCEEDED",
      cost,
      maxCost: MAX_QUERY_COST,
      documentation: "https://shopify.dev/api/usage/limits#rate-limits",
    },
  };
}

function throttledExtensions(): Record<string, unknown> {
  return {
    code: "THROTTLED",
    documentation: "https://shopify.dev/api/usage/limits#rate-limits",
  };
}

function noOperation(operationName: string | null): ErrorBody {
  return operationName
    ? { message: `No operation named "${operationName}"` }
    : { message: "An operation name is required" };
}

function executionError(error: GraphQLError): ErrorBody {
  const body: ErrorBody = {
    message: error.message,
    locations: error.locations ? [...error.locations] : undefined,
    extensions: error.extensions,
    path: error.path ? [...error.path] : undefined,
  };
  // A resolver that failed without meaning to is a fault of this server.
  if (error.originalError && !(error.originalError instanceof GraphQLError)) {
    body.extensions = { code: "INTERNAL_SERVER_ERROR" };
  }
  return body;
}
