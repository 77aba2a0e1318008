import { GraphQLError } from "graphql";
import type { FieldArguments } from "./field-resolver";

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** The value of a connection field: everything any connection type may be asked for. */
export interface ConnectionPage<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** A list a connection field pages through, and a bulk operation reads to its end. */
export abstract class NodeList<T> {
  abstract all(): Iterable<T>;
  abstract page(args: FieldArguments): ConnectionPage<T>;
}

export interface PageWindow {
  first: number | null;
  last: number | null;
  after: string | null;
  before: string | null;
  reverse: boolean;
}

const MAX_PAGE_SIZE = 250;

/**
 * Checks and reads Relay's arguments.
 * @throws GraphQLError with Shopify's texts (recorded for `bulkOperations`).
 */
export function pageWindow(args: FieldArguments): PageWindow {
  const first = typeof args.first === "number" ? args.first : null;
  const last = typeof args.last === "number" ? args.last : null;
  if (first === null && last === null) throw badRequest("you must provide one of first or last");
  if (first !== null && last !== null) {
    throw badRequest("providing both first and last is not supported");
  }
  const size = first ?? last ?? 0;
  if (size > MAX_PAGE_SIZE) {
    throw badRequest(
      `The limit for \`${first === null ? "last" : "first"}\` is ${MAX_PAGE_SIZE}, you requested ${size}.`,
    );
  }
  if (size < 0) throw badRequest("Value for argument `first` must be non-negative");
  return {
    first,
    last,
    after: textOrNull(args.after),
    before: textOrNull(args.before),
    reverse: args.reverse === true,
  };
}

/** Shopify's cursors: base64 of `{"last_id":…,"last_value":"…"}`. */
export function encodeCursor(lastId: number, lastValue: number | string): string {
  return Buffer.from(JSON.stringify({ last_id: lastId, last_value: String(lastValue) })).toString(
    "base64",
  );
}

/** @throws GraphQLError for a cursor that this server did not make. */
export function decodeCursor(cursor: string): { lastId: number; lastValue: string } {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, "base64").toString("utf8"));
    if (typeof parsed === "object" && parsed && "last_id" in parsed && "last_value" in parsed) {
      return { lastId: Number(parsed.last_id), lastValue: String(parsed.last_value) };
    }
  } catch {
    // Falls through to Shopify's error.
  }
  throw badRequest("Invalid cursor for current pagination sort.");
}

export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
}

/** Makes the page of a run of items that was read in the asked direction, one beyond the size. */
export function toPage<T>(
  items: { node: T; cursor: string }[],
  window: PageWindow,
): ConnectionPage<T> {
  const size = window.first ?? window.last ?? 0;
  const more = items.length > size;
  const edges = items.slice(0, size);
  const backwards = window.last !== null;
  if (backwards) edges.reverse();
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: backwards ? window.before !== null : more,
      hasPreviousPage: backwards ? more : window.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** A short list held in memory (line items of an order, variants of a product …). */
export class ArrayList<T> extends NodeList<T> {
  constructor(
    private readonly items: readonly T[],
    private readonly idOf: (item: T) => number,
  ) {
    super();
  }

  all(): Iterable<T> {
    return this.items;
  }

  page(args: FieldArguments): ConnectionPage<T> {
    const window = pageWindow(args);
    let run = window.reverse ? this.items.toReversed() : [...this.items];
    const after = window.after === null ? -1 : this.positionOf(run, window.after);
    const before = window.before === null ? run.length : this.positionOf(run, window.before);
    run = run.slice(after + 1, before);
    if (window.last !== null) run.reverse();
    const size = window.first ?? window.last ?? 0;
    return toPage(
      run.slice(0, size + 1).map((node) => {
        const id = this.idOf(node);
        return { node, cursor: encodeCursor(id, id) };
      }),
      window,
    );
  }

  private positionOf(run: readonly T[], cursor: string): number {
    const { lastId } = decodeCursor(cursor);
    return run.findIndex((item) => this.idOf(item) === lastId);
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
