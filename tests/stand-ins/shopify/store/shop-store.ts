import { randomUUID } from "node:crypto";
import { DocumentCollection } from "./document-collection";
import { isoTime, nextUpdatedAt } from "./iso-time";
import { RecordCollection, type RecordSource } from "./record-collection";
import type {
  ChangeTopic,
  Collection,
  Customer,
  IsoTime,
  Location,
  Order,
  Product,
  ShopChange,
  ShopRecord,
} from "./types";

/** One write, for the journal. `collection` is `orders`, `customers`, …, `shop` or `doc:<name>`. */
export interface StoreWrite {
  shop: string;
  collection: string;
  key: number | string;
  value: unknown;
}

export interface ShopStoreOptions {
  record: ShopRecord;
  clock: () => Date;
  onWrite: (write: StoreWrite) => void;
  onChange: (change: ShopChange) => void;
  orders?: RecordSource<Order> | null;
  customers?: RecordSource<Customer> | null;
}

/** First ids of records made after the seed, far above every seeded id. */
const FIRST_NEW_ID = { customers: 90_000_000_001, orders: 90_000_000_001, other: 90_000_000_001 };

/** Everything of one shop. Change it through `store/actions/*`, which announce their changes. */
export class ShopStore {
  readonly orders: RecordCollection<Order>;
  readonly customers: RecordCollection<Customer>;
  readonly products = new RecordCollection<Product>();
  readonly collections = new RecordCollection<Collection>();
  readonly locations = new RecordCollection<Location>();
  private shopRecord: ShopRecord;
  private readonly documentCollections = new Map<string, DocumentCollection<unknown>>();
  private readonly counters: DocumentCollection<number>;

  constructor(private readonly options: ShopStoreOptions) {
    this.shopRecord = options.record;
    this.orders = new RecordCollection<Order>(options.orders ?? null);
    this.customers = new RecordCollection<Customer>(options.customers ?? null);
    this.counters = this.documents<number>("counters");
    for (const [name, collection] of Object.entries(this.recordCollections())) {
      collection.subscribe((id, record) => this.written(name, id, record));
    }
  }

  /** `demo.myshopify.com`. */
  get domain(): string {
    return this.shopRecord.domain;
  }

  get record(): ShopRecord {
    return this.shopRecord;
  }

  /** Replaces the shop's own record. */
  putRecord(record: ShopRecord): void {
    this.shopRecord = record;
    this.written("shop", 0, record);
  }

  now(): Date {
    return this.options.clock();
  }

  nowIso(): IsoTime {
    return isoTime(this.now());
  }

  /** A fresh id; counters survive a restart. */
  nextId(kind: "customers" | "orders" | "other" = "other"): number {
    const id = this.counters.get(kind) ?? FIRST_NEW_ID[kind];
    this.counters.set(kind, id + 1);
    return id;
  }

  /** The next order number (1001, 1002 …). */
  nextOrderNumber(): number {
    const next = this.counters.get("orderNumber") ?? this.orders.size + 1001;
    this.counters.set("orderNumber", next + 1);
    return next;
  }

  /** Sets the number the next order gets; for seeds. */
  setNextOrderNumber(next: number): void {
    this.counters.set("orderNumber", next);
  }

  /**
   * Changes a copy of the order, bumps `updatedAt` and stores it.
   * @returns the stored order, or undefined when there is none.
   */
  editOrder(id: number, change: (draft: Order) => void): Order | undefined {
    return this.edit(this.orders, id, change);
  }

  editCustomer(id: number, change: (draft: Customer) => void): Customer | undefined {
    return this.edit(this.customers, id, change);
  }

  editProduct(id: number, change: (draft: Product) => void): Product | undefined {
    return this.edit(this.products, id, change);
  }

  /** Changes a copy of a product without touching its own `updatedAt` (stock changes). */
  editStock(id: number, change: (draft: Product) => void): Product | undefined {
    return this.edit(this.products, id, change, false);
  }

  /** Announces what one merchant action changed; all topics share one event id. */
  announce(changes: { topic: ChangeTopic; resourceGid: string }[]): void {
    const eventId = randomUUID();
    const at = this.now();
    for (const { topic, resourceGid } of changes) {
      this.options.onChange({ shop: this.domain, topic, resourceGid, at, eventId });
    }
  }

  /** A persisted collection of any other JSON state of this shop. */
  documents<T>(name: string): DocumentCollection<T> {
    const existing = this.documentCollections.get(name);
    // The name decides the type: each name has one owner who reads and writes it.
    if (existing) return existing as DocumentCollection<T>;
    const created = new DocumentCollection<T>((key, value) =>
      this.written(`doc:${name}`, key, value),
    );
    this.documentCollections.set(name, created as DocumentCollection<unknown>);
    return created;
  }

  /** Collections of records by the names the snapshot uses. */
  recordCollections() {
    return {
      orders: this.orders,
      customers: this.customers,
      products: this.products,
      collections: this.collections,
      locations: this.locations,
    };
  }

  /** Every write since the seed's lazy source, for a snapshot. */
  *snapshot(): Generator<StoreWrite> {
    const shop = this.domain;
    yield { shop, collection: "shop", key: 0, value: this.shopRecord };
    for (const [collection, records] of Object.entries(this.recordCollections())) {
      for (const [key, value] of records.changes()) yield { shop, collection, key, value };
    }
    for (const [name, documents] of this.documentCollections) {
      for (const [key, value] of documents.entries()) {
        yield { shop, collection: `doc:${name}`, key, value };
      }
    }
  }

  /** Puts back one write of a snapshot or journal. */
  restore(write: StoreWrite): void {
    const { collection, key, value } = write;
    if (collection === "shop") this.shopRecord = value as ShopRecord;
    else if (collection.startsWith("doc:")) {
      this.documents<unknown>(collection.slice(4)).restore(String(key), value);
    } else this.restoreRecord(collection, Number(key), value);
  }

  private restoreRecord(collection: string, id: number, value: unknown): void {
    const target = Object.entries(this.recordCollections()).find(([name]) => name === collection);
    // The snapshot was written from these same collections, so the shapes agree by name.
    (target?.[1] as RecordCollection<{ id: number }> | undefined)?.restore(
      id,
      value as { id: number } | null,
    );
  }

  private edit<T extends { id: number; updatedAt: IsoTime }>(
    collection: RecordCollection<T>,
    id: number,
    change: (draft: T) => void,
    touch = true,
  ): T | undefined {
    const current = collection.get(id);
    if (!current) return undefined;
    const draft = structuredClone(current);
    change(draft);
    if (touch) draft.updatedAt = nextUpdatedAt(current.updatedAt, this.now());
    collection.put(draft);
    return draft;
  }

  private written(collection: string, key: number | string, value: unknown): void {
    this.options.onWrite({ shop: this.domain, collection, key, value });
  }
}
