import type { ResourceName } from "./resource-words";

/** One part of the store's data as the page shows it; times are ISO strings. */
export interface StoreResource {
  resource: ResourceName;
  phase: "never" | "importing" | "live" | "failed";
  count: number;
  step: "preparing" | "loading" | null;
  /** 0–100, null while unknown. */
  progress: number | null;
  rowsLoaded: number;
  rowsExpected: number | null;
  freshAt: string | null;
  lastSweepAt: string | null;
  lastRefreshAt: string | null;
  error: { code: string; message: string; at: string } | null;
  notice: string | null;
}

export interface StoreData {
  resources: StoreResource[];
  isImporting: boolean;
  /** 0–100 of the whole import, null when none runs. */
  progress: number | null;
  hasErrors: boolean;
  /** Shopify allows no exports: everything is read page by page. */
  isExportRefused: boolean;
}
