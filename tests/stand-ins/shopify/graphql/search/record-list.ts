import type { FieldArguments } from "tests/stand-ins/shopify/graphql/field-resolver";
import {
  badRequest,
  decodeCursor,
  encodeCursor,
  NodeList,
  pageWindow,
  toPage,
  type ConnectionPage,
  type PageWindow,
} from "tests/stand-ins/shopify/graphql/node-list";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import type { RecordCollection } from "tests/stand-ins/shopify/store/record-collection";
import type { IndexBound, SortedIndex } from "tests/stand-ins/shopify/store/sorted-index";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { compileSearch, timeRange, type SearchFields } from "./search-fields";
import { describeSearch, parseSearch, type SearchNode } from "./search-syntax";

/** One order in which a collection can be listed. */
export interface ListOrder<T extends { id: number }> {
  index(shop: ShopStore): SortedIndex<T>;
  /** Search field whose time ranges are ranges of this index (seconds since 1970). */
  timeField?: string;
}

export interface RecordListDefinition<T extends { id: number }> {
  collection(shop: ShopStore): RecordCollection<T>;
  search: SearchFields<T>;
  orders: Readonly<Record<string, ListOrder<T>>>;
  defaultOrder: string;
  /** Search fields that give the ids of their matches at once (hash indexes). */
  lookups?: Readonly<Record<string, (shop: ShopStore, value: string) => number[] | undefined>>;
}

/** Below this many candidates they are sorted in memory instead of scanning the asked order. */
const SORT_IN_MEMORY_BELOW = 20_000;

interface Bounds {
  from: IndexBound | null;
  to: IndexBound | null;
}

/** A root connection: a collection, searched, in one of its orders. */
export class RecordList<T extends { id: number }> extends NodeList<T> {
  private readonly node: SearchNode | null;
  private readonly matches: ((record: T) => boolean) | null;
  private readonly order: ListOrder<T>;
  private readonly reverse: boolean;

  constructor(
    private readonly definition: RecordListDefinition<T>,
    args: FieldArguments,
    private readonly shop: ShopStore,
    context: RequestContext,
    responseKey: string,
    private readonly extraFilter: ((record: T) => boolean) | null = null,
  ) {
    super();
    const query = typeof args.query === "string" ? args.query : "";
    this.node = parseSearch(query);
    const compiled = compileSearch(this.node, definition.search, shop);
    if (compiled.error) throw badRequest(compiled.error);
    this.matches = compiled.matches;
    if (compiled.warnings.length > 0 && this.node) {
      context.searchWarnings.push({
        path: [responseKey],
        query,
        parsed: describeSearch(this.node),
        warnings: compiled.warnings,
      });
    }
    const asked = typeof args.sortKey === "string" ? args.sortKey : definition.defaultOrder;
    const order = definition.orders[asked] ?? definition.orders[definition.defaultOrder];
    if (!order) throw new Error(`No order ${asked}`);
    this.order = order;
    this.reverse = args.reverse === true;
  }

  /** Reads to the end; the ids are fixed at the start, so changes meanwhile neither skip nor repeat. */
  *all(): Generator<T> {
    const collection = this.definition.collection(this.shop);
    const ids = Float64Array.from(
      this.candidates(null, this.reverse) as Iterable<{ id: number }>,
      ({ id }) => id,
    );
    for (const id of ids) {
      const record = collection.get(id);
      if (record && this.accepts(record)) yield record;
    }
  }

  count(limit: number): { count: number; precision: "AT_LEAST" | "EXACT" } {
    let count = 0;
    const bounds = this.timeBounds(this.order);
    if (!this.matches && !this.extraFilter) count = this.definition.collection(this.shop).size;
    else {
      for (const entry of this.matching(bounds, false)) {
        if (entry) count++;
        if (count > limit) break;
      }
    }
    return count > limit ? { count: limit, precision: "AT_LEAST" } : { count, precision: "EXACT" };
  }

  page(args: FieldArguments): ConnectionPage<T> {
    const window = pageWindow(args);
    const backwards = this.reverse !== (window.last !== null);
    const size = window.first ?? window.last ?? 0;
    const run: { node: T; cursor: string }[] = [];
    for (const { record, key } of this.matching(this.cursorBounds(window), backwards)) {
      run.push({ node: record, cursor: encodeCursor(record.id, key) });
      if (run.length > size) break;
    }
    return toPage(run, window);
  }

  private *matching(
    cursor: Bounds | null,
    backwards: boolean,
  ): Generator<{ record: T; key: number | string }> {
    const collection = this.definition.collection(this.shop);
    for (const { id, key } of this.candidates(cursor, backwards)) {
      const record = collection.get(id);
      if (record && this.accepts(record)) yield { record, key };
    }
  }

  private accepts(record: T): boolean {
    if (this.matches && !this.matches(record)) return false;
    return this.extraFilter?.(record) ?? true;
  }

  /** Ids in the asked order, narrowed as far as an index can. */
  private candidates(
    cursor: Bounds | null,
    backwards: boolean,
  ): Iterable<{ id: number; key: number | string }> {
    const index = this.order.index(this.shop);
    const range = intersect(this.timeBounds(this.order), cursor);
    const few = this.fewIds();
    if (!few) return index.entries({ ...range, backwards });
    const keyOf = index.keyOfId.bind(index);
    const entries = few
      .map((id) => ({ id, key: keyOf(id) }))
      .filter((entry): entry is { id: number; key: number | string } => entry.key !== undefined)
      .filter((entry) => index.isWithin(entry, range));
    entries.sort((a, b) => (a.key === b.key ? a.id - b.id : a.key < b.key ? -1 : 1));
    return backwards ? entries.toReversed() : entries;
  }

  /** Ids that a hash index or another order's time range leaves, when they are few. */
  private fewIds(): number[] | null {
    for (const term of requiredTerms(this.node)) {
      const lookup = this.definition.lookups?.[term.field ?? ""];
      if (!lookup || term.comparator !== "=" || /[*,]/.test(term.value)) continue;
      const ids = lookup(this.shop, term.value);
      if (ids) return [...new Set(ids)];
    }
    for (const order of Object.values(this.definition.orders)) {
      if (order === this.order || !order.timeField) continue;
      const bounds = this.timeBounds(order);
      if (!bounds.from && !bounds.to) continue;
      const index = order.index(this.shop);
      if (index.estimate(bounds.from, bounds.to) > SORT_IN_MEMORY_BELOW) continue;
      return Array.from(index.entries(bounds), ({ id }) => id);
    }
    return null;
  }

  /** Bounds that the query's required time terms set on an order's index. */
  private timeBounds(order: ListOrder<T>): Bounds {
    const bounds: Bounds = { from: null, to: null };
    if (!order.timeField) return bounds;
    for (const term of requiredTerms(this.node)) {
      if (term.field !== order.timeField) continue;
      const range = timeRange(term.value, this.shop.now());
      if (!range) continue;
      // One second of slack: the predicate decides exactly.
      const low = Math.floor(range.start / 1000) - 1;
      const high = Math.ceil(range.end / 1000) + 1;
      const { comparator } = term;
      if (comparator !== "<" && comparator !== "<=") {
        bounds.from = higher(bounds.from, { key: low, inclusive: true });
      }
      if (comparator !== ">" && comparator !== ">=") {
        bounds.to = lower(bounds.to, { key: high, inclusive: true });
      }
    }
    return bounds;
  }

  private cursorBounds(window: PageWindow): Bounds {
    const bound = (cursor: string): IndexBound => {
      const { lastId, lastValue } = decodeCursor(cursor);
      const key = this.order.index(this.shop).parseKey(lastValue);
      return { key, id: lastId, inclusive: false };
    };
    const after = window.after === null ? null : bound(window.after);
    const before = window.before === null ? null : bound(window.before);
    return this.reverse ? { from: before, to: after } : { from: after, to: before };
  }
}

/** Terms that every match must satisfy. */
function requiredTerms(node: SearchNode | null): Extract<SearchNode, { kind: "term" }>[] {
  if (!node) return [];
  if (node.kind === "term") return [node];
  return node.kind === "and" ? node.nodes.flatMap(requiredTerms) : [];
}

function intersect(a: Bounds, b: Bounds | null): Bounds {
  if (!b) return a;
  return { from: higher(a.from, b.from), to: lower(a.to, b.to) };
}

function higher(a: IndexBound | null, b: IndexBound | null): IndexBound | null {
  if (!a || !b) return a ?? b;
  return a.key > b.key || (a.key === b.key && b.id === undefined) ? a : b;
}

function lower(a: IndexBound | null, b: IndexBound | null): IndexBound | null {
  if (!a || !b) return a ?? b;
  return a.key < b.key || (a.key === b.key && b.id === undefined) ? a : b;
}
