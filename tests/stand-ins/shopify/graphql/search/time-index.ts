import type { RecordCollection } from "tests/stand-ins/shopify/store/record-collection";
import { SortedIndex, type SortKey } from "tests/stand-ins/shopify/store/sorted-index";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { ListOrder } from "./record-list";

/**
 * An order of a collection whose index is made on first use, once per shop.
 * @param name key name the lazy source may know (`updatedAt`, `createdAt` …)
 */
export function listOrder<T extends { id: number }>(
  collectionOf: (shop: ShopStore) => RecordCollection<T>,
  name: string,
  keyOf: (record: T) => SortKey,
  timeField?: string,
): ListOrder<T> {
  const indexes = new WeakMap<ShopStore, SortedIndex<T>>();
  return {
    timeField,
    index(shop) {
      const known = indexes.get(shop);
      if (known) return known;
      const created = new SortedIndex<T>(collectionOf(shop), name, keyOf);
      indexes.set(shop, created);
      return created;
    },
  };
}

/** Seconds since 1970 of an ISO time: the keys of time orders. */
export function seconds(time: string | null): number {
  return time === null ? 0 : Date.parse(time) / 1000;
}

/** A hash index from a field's (lower-cased) values to ids, kept up with changes. */
export function hashLookup<T extends { id: number }>(
  collectionOf: (shop: ShopStore) => RecordCollection<T>,
  field: string,
  valuesOf: (record: T) => readonly (string | null)[],
): (shop: ShopStore, value: string) => number[] | undefined {
  const tables = new WeakMap<ShopStore, Map<string, Set<number>>>();
  return (shop, value) => {
    const collection = collectionOf(shop);
    const wanted = value.toLowerCase();
    const fromSource = collection.base?.find?.(field, wanted);
    if (collection.base && fromSource === undefined) return undefined;
    const table = tables.get(shop) ?? fillTable(collection, valuesOf);
    tables.set(shop, table);
    return [...(fromSource ?? []), ...(table.get(wanted) ?? [])];
  };
}

/** Indexes only what is not in the lazy source; callers check each match again anyway. */
function fillTable<T extends { id: number }>(
  collection: RecordCollection<T>,
  valuesOf: (record: T) => readonly (string | null)[],
): Map<string, Set<number>> {
  const table = new Map<string, Set<number>>();
  const add = (id: number, record: T): void => {
    for (const value of valuesOf(record)) {
      if (value === null) continue;
      const key = value.toLowerCase();
      const ids = table.get(key) ?? new Set<number>();
      ids.add(id);
      table.set(key, ids);
    }
  };
  for (const [id, record] of collection.changes()) if (record) add(id, record);
  collection.subscribe((id, record, previous) => {
    for (const value of previous ? valuesOf(previous) : []) {
      if (value !== null) table.get(value.toLowerCase())?.delete(id);
    }
    if (record) add(id, record);
  });
  return table;
}
