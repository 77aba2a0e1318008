import { mkdirSync, rmSync } from "node:fs";
import type pg from "pg";
import { startNameServer, type NameServer } from "tests/kit/mail/start-name-server";
import type { EmbeddedServer } from "tests/kit/setup/embedded-postgres";
import { startLocalShopify, type LocalShopify } from "tests/stand-ins/shopify/start";
import { createAppEnvironment } from "./app-environment";
import { startAppProcess, type AppProcess } from "./app-process";
import { keepSecrets, type DemoSecrets } from "./keep-secrets";
import { connectTo, startDatabase } from "./stack-database";
import { pickPorts, waitForApp, waitForPort, type StackPorts } from "./stack-ports";

export const DEMO_SHOP = "demo.myshopify.com";
/** Domain of shoppers whose owner asks to refuse mail that others write in its name. */
export const GUARDED_DOMAIN = "example.com";
export const CLIENT_ID = "doorbell-local-client-id";

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

/** What the stack is made of, before the app's own processes. */
interface Surroundings {
  server: EmbeddedServer;
  databaseUrl: string;
  shopify: LocalShopify;
  dns: NameServer;
  ports: StackPorts;
  secrets: DemoSecrets;
}

interface AppStarter {
  web(): AppProcess;
  worker(): AppProcess;
}

async function openShop(
  { dataDir, ordersFile }: StackOptions,
  { ports, secrets }: Pick<Surroundings, "ports" | "secrets">,
): Promise<LocalShopify> {
  return startLocalShopify({
    dataDir: `${dataDir}/local-shopify`,
    port: ports.shopify,
    tunnelPort: ports.tunnel,
    smtpPort: ports.mailbox,
    inboundSmtpPort: ports.inboundSmtp,
    storefrontPort: ports.storefront,
    ordersFile,
    shops: [{ domain: DEMO_SHOP, seed: "demo" }],
    app: {
      clientId: CLIENT_ID,
      clientSecret: secrets.clientSecret,
      tomlPath: "shopify.app.toml",
      target: `http://127.0.0.1:${ports.app}`,
    },
  });
}

function prepareApp(dataDir: string, surroundings: Surroundings): AppStarter {
  const environment = createAppEnvironment({
    ...surroundings,
    nameServer: surroundings.dns.address,
    clientId: CLIENT_ID,
  });
  const start = (name: "server" | "worker", log: string) =>
    startAppProcess({
      script: `build/${name}.js`,
      environment,
      logFile: `${dataDir}/logs/${log}.log`,
    });
  return { web: () => start("server", "web"), worker: () => start("worker", "worker") };
}

async function runApp(app: AppStarter, surroundings: Surroundings): Promise<Stack> {
  const { server, databaseUrl, shopify, dns, ports, secrets } = surroundings;
  const web = app.web();
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
      stack.web = app.web();
      await waitForApp(ports.app);
    },
    worker: app.worker(),
    async restartWorker() {
      stack.worker = app.worker();
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

/** Starts the whole product over `dataDir`, with the built app in production mode. `buildApp` comes first. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, isDurable, onStep: step = () => undefined } = options;
  if (options.isFresh) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(`${dataDir}/logs`, { recursive: true });
  const secrets = keepSecrets(`${dataDir}/secrets.json`);
  const ports = await pickPorts(options.firstPort);

  step("Starting PostgreSQL");
  const { server, url: databaseUrl } = await startDatabase({
    dataDir: `${dataDir}/postgres`,
    port: ports.database,
    isDurable,
  });

  step(options.ordersFile ? "Reading the shop's orders" : "Opening the shop");
  const shopify = await openShop(options, { ports, secrets });

  // Shoppers' mail is proven by SPF: this machine may send for their domains. Who else writes in their name is found out.
  const dns = await startNameServer({ guarded: [GUARDED_DOMAIN] });

  step("Starting the app");
  const surroundings = { server, databaseUrl, shopify, dns, ports, secrets };
  return runApp(prepareApp(dataDir, surroundings), surroundings);
}
