import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findPort } from "tests/tools/demo/find-port";
import { waitUntil } from "tests/tools/demo/wait-until";

// The embedded PostgreSQL comes without its tools (pg_dump, pg_restore), and those of another major version refuse to
// work with it. A backup is therefore tried with a server and tools of one package: the machine's.

const PLACES = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"];
const isComplete = (bin: string) =>
  ["initdb", "postgres", "pg_dump", "pg_restore"].every((tool) => existsSync(join(bin, tool)));

function findInstalled(): string | undefined {
  return PLACES.filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name, "bin")))
    .filter(isComplete)
    .toSorted()
    .at(-1);
}

/** Folder with a PostgreSQL server and its tools; installs the distribution's package when the machine has none. */
export function findPostgresTools(): string {
  const installed = findInstalled();
  if (installed) return installed;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const words of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "postgresql"],
  ])
    spawnSync("apt-get", words, { stdio: "ignore", env: environment });
  const found = findInstalled();
  if (found) return found;
  throw new Error(
    "No PostgreSQL with pg_dump and pg_restore was found, and none could be installed.",
  );
}

interface SystemUser {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root; its package brings a user of its own. */
function findUser(): SystemUser {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout.trim());
  return { uid: id("-u"), gid: id("-g") };
}

function run(command: string, words: string[], user: SystemUser = {}): void {
  const { status, stderr } = spawnSync(command, words, {
    encoding: "utf8",
    cwd: tmpdir(),
    ...user,
  });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}

/** A PostgreSQL server whose tools are at hand. */
export interface ServerWithTools {
  urlOf(database: string): string;
  /** Runs one of its tools. */
  run(tool: string, ...words: string[]): void;
  stop(): Promise<void>;
}

/** Starts a throw-away server from `bin`, on 127.0.0.1. */
export async function startServerWithTools(bin: string): Promise<ServerWithTools> {
  const user = findUser();
  const folder = await mkdtemp(join(tmpdir(), "doorbell-backup-"));
  if (user.uid !== undefined) run("chown", [String(user.uid), folder]);
  const data = join(folder, "data");
  run(join(bin, "initdb"), ["-D", data, "-U", "doorbell", "--auth=trust", "--encoding=UTF8"], user);
  const port = await findPort(0);
  const settings = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, "fsync=off"];
  const server = spawn(
    join(bin, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...user, cwd: folder, stdio: "ignore" },
  );
  const urlOf = (database: string) => `postgresql://doorbell@127.0.0.1:${port}/${database}`;
  await waitUntil("PostgreSQL to answer", async () => {
    const client = new pg.Client({ connectionString: urlOf("postgres") });
    await client.connect();
    await client.end();
    return true;
  });
  return {
    urlOf,
    run: (tool, ...words) => run(join(bin, tool), words),
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
