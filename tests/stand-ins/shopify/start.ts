import { join } from "node:path";
import { Mailbox } from "tests/stand-ins/mail/mailbox";
import { startSmtpSink } from "tests/stand-ins/mail/smtp-sink";
import { AccessTokens } from "./auth/access-tokens";
import { readAppConfig, type AppSpec } from "./auth/app-config";
import { configureBulkOperations, type BulkFailure } from "./bulk/bulk-operations";
import type { BulkRefusal } from "./bulk/bulk-refusals";
import { ShopClock } from "./control/clock";
import { openStore, type ShopSpec } from "./control/open-store";
import { Faults } from "./faults/faults";
import type { Addresses, Platform } from "./http/platform";
import { serve } from "./http/serve";
import type { Store } from "./store/store";
import { startStorefronts } from "./storefront/start-storefronts";
import { startTunnel } from "./tunnel/tunnel";
import { WebhookDispatcher } from "./webhooks/dispatcher";

export type { AppSpec } from "./auth/app-config";
export type { ShopSpec } from "./control/open-store";

export interface LocalShopifyOptions {
  /** Where the state is kept between runs; nothing is kept when absent. */
  dataDir?: string;
  /** Forgets what `dataDir` holds. */
  fresh?: boolean;
  /** 0 (default) = any free port; likewise the others. */
  port?: number;
  tunnelPort?: number;
  smtpPort?: number;
  /** The first shop's online store; further shops take any free port. */
  storefrontPort?: number;
  /** The app's inbound SMTP listener, to which shoppers' mail goes. */
  inboundSmtpPort?: number;
  /** Default: `demo.myshopify.com`, seeded. */
  shops?: ShopSpec[];
  /** CSV (or .csv.gz) of real orders for the first shop, instead of its seed. */
  ordersFile?: string | undefined;
  app?: AppSpec;
  /** The shops' time; the machine's by default. */
  clock?: () => Date;
}

export interface LocalShopify {
  /** `http://127.0.0.1:PORT`: admin page, mailbox, control API. */
  origin: string;
  port: number;
  /** The app's public address (SHOPIFY_APP_URL). */
  tunnelUrl: string;
  smtpPort: number;
  /** `http://127.0.0.1:PORT`: the first shop's online store, with a real shop's paths. */
  storefrontUrl: string;
  /** Another shop's online store, by domain. @throws Error when there is no such shop. */
  storefrontUrlOf(domain: string): string;
  store: Store;
  /** Everything the handlers share, for tests in the same process. */
  platform: Platform;
  /** Ends all listeners and saves. */
  stop(): Promise<void>;
}

/** Starts the local Shopify: shops, admin, tunnel, mailbox and control API. */
export async function startLocalShopify(options: LocalShopifyOptions = {}): Promise<LocalShopify> {
  const clock = new ShopClock(options.clock ?? (() => new Date()));
  const opened = await openStore({ ...options, clock: clock.now });
  const { store } = opened;
  const addresses: Addresses = {
    origin: "",
    port: 0,
    tunnelUrl: "",
    smtpPort: 0,
    storefrontUrlOf: () => null,
    inboundSmtpPort: options.inboundSmtpPort ?? null,
  };
  const platform = createPlatform(store, options, addresses);
  const bulk = configureBulkOperations(store, {
    directory: opened.bulkDirectory,
    failure: (shop) => bulkFailure(platform.faults, shop),
    refusal: (shop) => bulkRefusal(platform.faults, shop),
  });
  const storefronts = await startStorefronts(platform, options.storefrontPort ?? 0);
  addresses.storefrontUrlOf = storefronts.urlOf;
  const addShop = async (spec: ShopSpec) => {
    const shop = await opened.addShop(spec);
    platform.webhooks.watch(shop);
    await storefronts.open(shop);
    return shop;
  };
  const server = await serve({ platform, clock, addShop }, options.port ?? 0);
  addresses.port = server.port;
  addresses.origin = `http://127.0.0.1:${server.port}`;
  store.cdnOrigin = addresses.origin;
  const tunnel = await startTunnel({
    port: options.tunnelPort ?? 0,
    target: () => platform.app?.spec.target ?? null,
    adminOrigins: () => [addresses.origin, `http://localhost:${server.port}`],
  });
  addresses.tunnelUrl = `http://127.0.0.1:${tunnel.port}`;
  const smtp = await startSmtpSink(platform.mailbox, options.smtpPort ?? 0);
  addresses.smtpPort = smtp.port;
  platform.webhooks.start();
  bulk.resume();
  return {
    origin: addresses.origin,
    port: server.port,
    tunnelUrl: addresses.tunnelUrl,
    smtpPort: smtp.port,
    storefrontUrl: storefronts.urlOf(store.shops()[0]?.domain ?? "") ?? "",
    storefrontUrlOf: (domain) => requireStorefront(storefronts.urlOf(domain), domain),
    store,
    platform,
    stop: async () => {
      platform.webhooks.stop();
      await Promise.all([server.stop(), tunnel.stop(), smtp.stop(), storefronts.stop()]);
      await bulk.idle();
      await opened.close();
    },
  };
}

function requireStorefront(url: string | null, domain: string): string {
  if (url === null) throw new Error(`${domain} has no online store`);
  return url;
}

function bulkFailure(faults: Faults, shop: string): BulkFailure | null {
  const fault = faults.take("bulk", { shop });
  return fault?.kind === "fail-bulk" ? fault : null;
}

function bulkRefusal(faults: Faults, shop: string): BulkRefusal | null {
  const fault = faults.take("bulk-start", { shop });
  return fault?.kind === "refuse-bulk" ? fault.as : null;
}

function createPlatform(
  store: Store,
  { app: spec, dataDir }: LocalShopifyOptions,
  addresses: Addresses,
): Platform {
  const app = spec ? { spec: { ...spec }, config: readAppConfig(spec.tomlPath) } : null;
  return {
    store,
    app,
    tokens: new AccessTokens(store),
    faults: new Faults(),
    webhooks: new WebhookDispatcher({
      store,
      app: () => app,
      tunnelUrl: () => addresses.tunnelUrl,
      cdnOrigin: () => addresses.origin,
    }),
    mailbox: new Mailbox(store, dataDir ? join(dataDir, "mails") : null),
    addresses,
  };
}
