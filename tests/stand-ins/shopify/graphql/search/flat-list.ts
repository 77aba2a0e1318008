import type { FieldArguments } from "tests/stand-ins/shopify/graphql/field-resolver";
import {
  ArrayList,
  badRequest,
  NodeList,
  type ConnectionPage,
} from "tests/stand-ins/shopify/graphql/node-list";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { compileSearch, type SearchFields } from "./search-fields";
import { describeSearch, parseSearch } from "./search-syntax";

export interface FlatListDefinition<T> {
  items(shop: ShopStore): readonly T[];
  idOf(item: T): number;
  search: SearchFields<T>;
  /** Sort keys by enum value; anything else sorts by id. */
  sortKeys: Readonly<Record<string, (item: T) => number | string>>;
}

/** A searchable root connection over parts of records (variants, inventory items, levels …). */
export class FlatList<T> extends NodeList<T> {
  private readonly list: ArrayList<T>;
  readonly size: number;

  constructor(
    definition: FlatListDefinition<T>,
    args: FieldArguments,
    context: RequestContext,
    responseKey: string,
  ) {
    super();
    const query = typeof args.query === "string" ? args.query : "";
    const node = parseSearch(query);
    const compiled = compileSearch(node, definition.search, context.shop);
    if (compiled.error) throw badRequest(compiled.error);
    if (node && compiled.warnings.length > 0) {
      const { warnings } = compiled;
      const parsed = describeSearch(node);
      context.searchWarnings.push({ path: [responseKey], query, parsed, warnings });
    }
    const { matches } = compiled;
    const items = definition.items(context.shop);
    const found = matches ? items.filter(matches) : [...items];
    const keyOf = definition.sortKeys[String(args.sortKey)] ?? definition.idOf;
    found.sort((a, b) => compare(keyOf(a), keyOf(b)) || definition.idOf(a) - definition.idOf(b));
    this.size = found.length;
    this.list = new ArrayList(found, definition.idOf);
  }

  all(): Iterable<T> {
    return this.list.all();
  }

  page(args: FieldArguments): ConnectionPage<T> {
    return this.list.page(args);
  }
}

function compare(a: number | string, b: number | string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
