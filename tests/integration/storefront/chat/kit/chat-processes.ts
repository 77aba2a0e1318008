import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { build } from "esbuild";

export interface ChatProcess {
  origin: string;
  /** Ends it without a word, as a crash does, and starts it again at the same address. */
  restart(): Promise<void>;
  stop(): void;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || !address) throw new Error("no free port");
  return address.port;
}

/** Bundles the process once: it then starts in a fraction of a second, as often as it is killed. */
export async function buildChatProcess(): Promise<{ file: string; remove(): Promise<void> }> {
  // Below node_modules, where the packages are found.
  const file = `node_modules/.doorbell/chat-process-${process.pid}.mjs`;
  await build({
    entryPoints: ["tests/integration/storefront/chat/kit/chat-process.ts"],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node22",
    tsconfig: "tsconfig.json",
    outfile: file,
    logLevel: "error",
  });
  return { file, remove: () => rm(file, { force: true }) };
}

async function start(file: string, port: number): Promise<ChildProcess> {
  const child = fork(file, [String(port)], {
    execPath: process.execPath,
    execArgv: [],
    env: { ...process.env, DATABASE_POOL_SIZE: "8" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [outcome] = (await Promise.race([
    once(child, "message"),
    once(child, "exit"),
  ])) as unknown[];
  if (typeof outcome !== "object") throw new Error(`a chat process ended with ${String(outcome)}`);
  return child;
}

/** Starts one process of the bundled `file`. */
export async function startChatProcess(file: string): Promise<ChatProcess> {
  const port = await findFreePort();
  let child = await start(file, port);
  return {
    origin: `http://127.0.0.1:${port}`,
    async restart() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      child = await start(file, port);
    },
    stop: () => void child.kill("SIGKILL"),
  };
}
