import { DocumentCollection } from "./document-collection";
import type { RecordSource } from "./record-collection";
import { ShopStore, type StoreWrite } from "./shop-store";
import type { Customer, Order, ShopChange, ShopRecord } from "./types";

export type { StoreWrite } from "./shop-store";
export { ShopStore } from "./shop-store";

export type ChangeListener = (change: ShopChange) => void;
export type WriteListener = (write: StoreWrite) => void;

export interface AddShopOptions {
  record: ShopRecord;
  orders?: RecordSource<Order> | null;
  customers?: RecordSource<Customer> | null;
}

/**
 * The state of the local Shopify: shops, and platform documents (app installations, mail …).
 * Everything written is reported to `onWrite` listeners (persistence); everything that a merchant
 * or app did is reported to `onChange` listeners (webhooks), synchronously, after it is stored.
 */
export class Store {
  private readonly shopsByDomain = new Map<string, ShopStore>();
  private readonly changeListeners = new Set<ChangeListener>();
  private readonly writeListeners = new Set<WriteListener>();
  private readonly platformDocuments = new Map<string, DocumentCollection<unknown>>();

  /** Where browsers find the shops' images; the shops' own hosts when null. */
  cdnOrigin: string | null = null;

  constructor(readonly clock: () => Date = () => new Date()) {}

  /** @throws Error when there is no such shop; use `findShop` for untrusted names. */
  shop(domain: string): ShopStore {
    const shop = this.shopsByDomain.get(domain);
    if (!shop) throw new Error(`No shop ${domain}`);
    return shop;
  }

  findShop(domain: string): ShopStore | undefined {
    return this.shopsByDomain.get(domain);
  }

  shops(): ShopStore[] {
    return [...this.shopsByDomain.values()];
  }

  addShop(options: AddShopOptions): ShopStore {
    const shop = new ShopStore({
      ...options,
      clock: this.clock,
      onWrite: (write) => this.written(write),
      onChange: (change) => this.changed(change),
    });
    this.shopsByDomain.set(shop.domain, shop);
    return shop;
  }

  /** @returns a function that ends the subscription. */
  onChange(listener: ChangeListener): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** @returns a function that ends the subscription. */
  onWrite(listener: WriteListener): () => void {
    this.writeListeners.add(listener);
    return () => this.writeListeners.delete(listener);
  }

  /** A persisted collection of JSON state that belongs to no shop. */
  documents<T>(name: string): DocumentCollection<T> {
    const existing = this.platformDocuments.get(name);
    // The name decides the type: each name has one owner who reads and writes it.
    if (existing) return existing as DocumentCollection<T>;
    const created = new DocumentCollection<T>((key, value) =>
      this.written({ shop: "", collection: `doc:${name}`, key, value }),
    );
    this.platformDocuments.set(name, created as DocumentCollection<unknown>);
    return created;
  }

  /** Every entry a snapshot must hold. */
  *snapshot(): Generator<StoreWrite> {
    for (const [name, documents] of this.platformDocuments) {
      for (const [key, value] of documents.entries()) {
        yield { shop: "", collection: `doc:${name}`, key, value };
      }
    }
    for (const shop of this.shopsByDomain.values()) yield* shop.snapshot();
  }

  /** Puts back one entry of a snapshot or journal; entries of unknown shops are ignored. */
  restore(write: StoreWrite): void {
    if (write.shop === "") {
      this.documents<unknown>(write.collection.slice(4)).restore(String(write.key), write.value);
    } else this.findShop(write.shop)?.restore(write);
  }

  private written(write: StoreWrite): void {
    for (const listener of this.writeListeners) listener(write);
  }

  private changed(change: ShopChange): void {
    for (const listener of this.changeListeners) listener(change);
  }
}
