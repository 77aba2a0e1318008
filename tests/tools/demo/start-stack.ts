import { mkdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import pg from "pg";
import { startNameServer, type NameServer } from "tests/kit/mail/start-name-server";
import { runAdminSql } from "tests/kit/setup/database-server";
import { startEmbeddedPostgres, type EmbeddedServer } from "tests/kit/setup/embedded-postgres";
import { migrateDatabase } from "tests/kit/setup/migrate-database";
import { startLocalShopify, type LocalShopify } from "tests/stand-ins/shopify/start";
import { createAppEnvironment } from "./app-environment";
import { startAppProcess, type AppProcess } from "./app-process";
import { findPort } from "./find-port";
import { keepSecrets } from "./keep-secrets";
import { waitUntil } from "./wait-until";

export const DEMO_SHOP = "demo.myshopify.com";
/** Domain of shoppers whose owner asks to refuse mail that others write in its name. */
export const GUARDED_DOMAIN = "example.com";
export const CLIENT_ID = "doorbell-local-client-id";
const DATABASE = "doorbell";

export interface StackOptions {
  /** Folder of everything that is kept: database, shop, mails, logs. */
  dataDir: string;
  isFresh: boolean;
  /** False trades safety after a power cut for speed; for tests. */
  isDurable: boolean;
  ordersFile?: string | undefined;
  /** First of the ports to use when they are free; 0 for any. */
  firstPort: number;
  /** Told what is being done, for people who wait. */
  onStep?: (step: string) => void;
}

/** Everything that runs: database, local Shopify, the app's web process and its worker. */
export interface Stack {
  shopify: LocalShopify;
  databaseUrl: string;
  /** One connection for looking into the app's database; another one after the database was restarted. */
  database: pg.Client;
  /** The only name server the app asks. */
  dns: NameServer;
  /** Kills the database as a crash does, and starts it again after a while. */
  restartDatabase(awayMs?: number): Promise<void>;
  inboundSmtpPort: number;
  inboundMailToken: string;
  /** The app's secret at Shopify, which signs what comes through the shop. */
  clientSecret: string;
  /** The web process itself, past the tunnel. */
  appOrigin: string;
  /** Probes of the worker process. */
  workerOrigin: string;
  /** Page of Shopify admin that frames the app. */
  adminUrl: string;
  /** The shop's online store, without a slash at the end. */
  storefrontUrl: string;
  web: AppProcess;
  /** Starts a web process in place of one that was stopped. */
  restartWeb(): Promise<void>;
  worker: AppProcess;
  /** Starts a worker in place of one that was stopped. */
  restartWorker(): Promise<void>;
  stop(): Promise<void>;
}

async function startDatabase(options: StackOptions, port: number): Promise<EmbeddedServer> {
  const server = await startEmbeddedPostgres({
    dataDir: `${options.dataDir}/postgres`,
    port,
    isDurable: options.isDurable,
  });
  await runAdminSql(server.url, `CREATE DATABASE ${DATABASE}`).catch((error: unknown) => {
    const isThere = error instanceof pg.DatabaseError && error.code === "42P04";
    if (!isThere) throw error;
  });
  await migrateDatabase(server.urlOf(DATABASE));
  return server;
}

async function connectTo(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // Ctrl+C in a terminal reaches the server as well: it may be gone before this connection is.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function waitForApp(port: number): Promise<void> {
  await waitUntil("the app to answer", async () => {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    return response.ok ? true : undefined;
  });
}

async function waitForPort(port: number): Promise<void> {
  await waitUntil(`port ${port} to open`, () => canConnect(port));
}

function canConnect(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const settle = (result: true | undefined) => {
      socket.destroy();
      resolve(result);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(undefined));
  });
}

/** Starts the whole product over `dataDir`, with the built app in production mode. `buildApp` comes first. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const step = options.onStep ?? (() => undefined);
  if (options.isFresh) rmSync(options.dataDir, { recursive: true, force: true });
  mkdirSync(`${options.dataDir}/logs`, { recursive: true });
  const secrets = keepSecrets(`${options.dataDir}/secrets.json`);
  const pick = (offset: number) => findPort(options.firstPort && options.firstPort + offset);
  const ports = {
    shopify: await pick(0),
    tunnel: await pick(1),
    app: await pick(2),
    mailbox: await pick(3),
    inboundSmtp: await pick(4),
    database: await pick(5),
    storefront: await pick(6),
    worker: await pick(7),
  };

  step("Starting PostgreSQL");
  const server = await startDatabase(options, ports.database);
  const databaseUrl = server.urlOf(DATABASE);

  step(options.ordersFile ? "Reading the shop's orders" : "Opening the shop");
  const shopify = await startLocalShopify({
    dataDir: `${options.dataDir}/local-shopify`,
    port: ports.shopify,
    tunnelPort: ports.tunnel,
    smtpPort: ports.mailbox,
    inboundSmtpPort: ports.inboundSmtp,
    storefrontPort: ports.storefront,
    ordersFile: options.ordersFile,
    shops: [{ domain: DEMO_SHOP, seed: "demo" }],
    app: {
      clientId: CLIENT_ID,
      clientSecret: secrets.clientSecret,
      tomlPath: "shopify.app.toml",
      target: `http://127.0.0.1:${ports.app}`,
    },
  });

  // Shoppers' mail is proven by SPF: this machine may send for their domains. Who else writes in their name is found out.
  const dns = await startNameServer({ guarded: [GUARDED_DOMAIN] });

  step("Starting the app");
  const environment = createAppEnvironment({
    databaseUrl,
    shopify,
    secrets,
    ports,
    nameServer: dns.address,
    clientId: CLIENT_ID,
  });
  const startWeb = () =>
    startAppProcess({
      script: "build/server.js",
      environment,
      logFile: `${options.dataDir}/logs/web.log`,
    });
  const startWorker = () =>
    startAppProcess({
      script: "build/worker.js",
      environment,
      logFile: `${options.dataDir}/logs/worker.log`,
    });
  const web = startWeb();
  await waitForApp(ports.app);

  const stack: Stack = {
    shopify,
    databaseUrl,
    dns,
    database: await connectTo(databaseUrl),
    async restartDatabase(awayMs = 0) {
      await server.crash();
      await new Promise((resolve) => setTimeout(resolve, awayMs));
      await server.startAgain();
      await stack.database.end().catch(() => undefined);
      stack.database = await connectTo(databaseUrl);
    },
    inboundSmtpPort: ports.inboundSmtp,
    inboundMailToken: secrets.inboundMailToken,
    clientSecret: secrets.clientSecret,
    appOrigin: `http://127.0.0.1:${ports.app}`,
    workerOrigin: `http://127.0.0.1:${ports.worker}`,
    adminUrl: `${shopify.origin}/store/demo/apps/doorbell`,
    storefrontUrl: shopify.storefrontUrl,
    web,
    async restartWeb() {
      stack.web = startWeb();
      await waitForApp(ports.app);
    },
    worker: startWorker(),
    async restartWorker() {
      stack.worker = startWorker();
      await waitForPort(ports.inboundSmtp);
    },
    async stop() {
      await stack.database.end();
      await Promise.all([stack.web.stop(), stack.worker.stop()]);
      await shopify.stop();
      await server.stop();
      await dns.stop();
    },
  };
  await waitForPort(ports.inboundSmtp);
  return stack;
}
