import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShops, type SeededShopSpec } from "tests/stand-ins/shopify/seed/open-shops";
import { loadSavedState } from "tests/stand-ins/shopify/store/persistence";
import type { ShopStore, Store } from "tests/stand-ins/shopify/store/store";
import { addEmptyShop } from "./empty-shop";

/** A shop to have. */
export interface ShopSpec {
  domain: string;
  /** `demo` (default): products, customers and orders of 14 months; `empty`: nothing but the shop. */
  seed?: string;
  /** Number of seeded orders; default 2,000. */
  orders?: number;
  /** Number of seeded customers; default 500. */
  customers?: number;
  /** Name of an empty shop. */
  name?: string;
}

export interface OpenStoreOptions {
  dataDir?: string;
  fresh?: boolean;
  shops?: ShopSpec[];
  /** CSV of real orders for the first shop. */
  ordersFile?: string | undefined;
  clock: () => Date;
}

export interface OpenedStore {
  store: Store;
  addShop(spec: ShopSpec): Promise<ShopStore>;
  /** Folder of the bulk operations' result files. */
  bulkDirectory: string;
  /** Saves and lets go of the files. */
  close(): Promise<void>;
}

/** Opens the shops: from the data folder when it has them, else seeded. */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const { dataDir, fresh = false, clock } = options;
  if (dataDir && fresh) await forgetFiles(dataDir);
  const specs = options.shops ?? [{ domain: "demo.myshopify.com" }];
  const seeded = specs.filter(({ seed }) => seed !== "empty");
  const opened = await openShops({
    shops: seeded.map((spec, index) =>
      seededSpec(spec, index === 0 ? options.ordersFile : undefined),
    ),
    clock,
    dataDir,
    fresh,
  });
  const { store } = opened;
  const addShop = async (spec: ShopSpec): Promise<ShopStore> => {
    if (spec.seed === "empty") return addEmptyShop(store, spec);
    await opened.addShop(seededSpec(spec, undefined));
    return store.shop(spec.domain);
  };
  for (const spec of specs) if (spec.seed === "empty") addEmptyShop(store, spec);
  // Saved changes of empty shops could not be put back before the shops were there.
  const hasEmpty = seeded.length < specs.length;
  if (dataDir && hasEmpty && opened.continued) loadSavedState(store, dataDir);
  const bulkDirectory = dataDir
    ? join(dataDir, "bulk")
    : mkdtempSync(join(tmpdir(), "local-shopify-bulk-"));
  return {
    store,
    addShop,
    bulkDirectory,
    close: async () => {
      opened.close();
      if (!dataDir) await rm(bulkDirectory, { recursive: true, force: true });
    },
  };
}

function seededSpec(
  { domain, orders, customers }: ShopSpec,
  ordersFile: string | undefined,
): SeededShopSpec {
  return { domain, orders, customers, ordersFile };
}

async function forgetFiles(dataDir: string): Promise<void> {
  for (const name of ["bulk", "mails"]) {
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
}
