import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isoTime } from "tests/stand-ins/shopify/store/iso-time";
import {
  hasSavedState,
  loadSavedState,
  persist,
  removeSavedState,
  shouldCompact,
  type Persistence,
} from "tests/stand-ins/shopify/store/persistence";
import { Store } from "tests/stand-ins/shopify/store/store";
import { seedCsvShop, type CsvReport } from "./csv-shop";
import { seedShop } from "./seed-shop";

/** A shop to have: seeded by numbers, or from a CSV of real orders. */
export interface SeededShopSpec {
  domain: string;
  seed?: number;
  /** Default 2,000; a million work too. */
  orders?: number;
  customers?: number;
  /** CSV (or .csv.gz) instead of the seed. */
  ordersFile?: string;
}

export interface OpenShopsOptions {
  shops: readonly SeededShopSpec[];
  clock: () => Date;
  /** Nothing is kept when absent. */
  dataDir?: string;
  /** Forgets what `dataDir` holds. */
  fresh?: boolean;
}

export interface OpenedShops {
  store: Store;
  /** How the lines of a CSV were used, by shop. */
  reports: Map<string, CsvReport>;
  /** True when a saved state was continued. */
  continued: boolean;
  /** Adds one more shop (kept like the others). */
  addShop(spec: SeededShopSpec): Promise<void>;
  /** Writes what is pending now. */
  flush(): void;
  close(): void;
}

/** What the shops were made from; with it a restart makes the same shops again. */
interface Origin {
  /** The moment of seeding. */
  now: string;
  shops: SeededShopSpec[];
}

const ORIGIN_FILE = "shops.json";

/**
 * Makes the shops and, with a data folder, puts back what has changed in them since they were first
 * made, and keeps every further change. Seeded records are made again rather than saved.
 */
export async function openShops(options: OpenShopsOptions): Promise<OpenedShops> {
  const { dataDir } = options;
  const store = new Store(options.clock);
  const reports = new Map<string, CsvReport>();
  if (dataDir && options.fresh) forget(dataDir);
  const origin = dataDir ? readOrigin(dataDir) : null;
  const made: Origin = origin ?? { now: isoTime(options.clock()), shops: [...options.shops] };
  for (const spec of made.shops) await makeShop(store, spec, made.now, reports);
  const continued = Boolean(dataDir && origin && hasSavedState(dataDir));
  let persistence: Persistence | null = null;
  if (dataDir) {
    if (continued) loadSavedState(store, dataDir);
    writeOrigin(dataDir, made);
    persistence = persist(store, dataDir);
    if (shouldCompact(dataDir)) persistence.compact();
  }
  return {
    store,
    reports,
    continued,
    addShop: async (spec) => {
      const { now } = made;
      await makeShop(store, spec, now, reports);
      made.shops.push(spec);
      if (dataDir) writeOrigin(dataDir, made);
    },
    flush: () => persistence?.flush(),
    close: () => persistence?.close(),
  };
}

async function makeShop(
  store: Store,
  spec: SeededShopSpec,
  now: string,
  reports: Map<string, CsvReport>,
): Promise<void> {
  if (!spec.ordersFile) {
    seedShop(store, { ...spec, now });
    return;
  }
  const { domain, ordersFile: file } = spec;
  reports.set(domain, (await seedCsvShop(store, { domain, file })).report);
}

function forget(dataDir: string): void {
  removeSavedState(dataDir);
  rmSync(join(dataDir, ORIGIN_FILE), { force: true });
}

function readOrigin(dataDir: string): Origin | null {
  const path = join(dataDir, ORIGIN_FILE);
  // Written by writeOrigin below, atomically.
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Origin) : null;
}

function writeOrigin(dataDir: string, origin: Origin): void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, ORIGIN_FILE);
  writeFileSync(`${path}.new`, JSON.stringify(origin, null, 2));
  renameSync(`${path}.new`, path);
}
