import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";

export interface AppProcess {
  pid: number;
  /** Ends it the way a deployment does, or at once with "SIGKILL". */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

interface AppProcessOptions {
  /** "build/server.js" or "build/worker.js" */
  script: string;
  environment: Record<string, string>;
  logFile: string;
}

const STOP_MS = 15_000;

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

/**
 * Starts a process of the built app exactly as production does, save for the preload that reroutes its connections to
 * Shopify. Its log goes to a file; should it end by itself, that is said.
 */
export function startAppProcess(options: AppProcessOptions): AppProcess {
  const child = spawn(
    "node_modules/.bin/node",
    ["--enable-source-maps", "--import", "./tests/stand-ins/shopify/preload.ts", options.script],
    { env: { ...process.env, ...options.environment }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error(`${options.script} could not be started`);
  const log = createWriteStream(options.logFile, { flags: "a" });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  let isStopping = false;
  child.once("exit", (code, signal) => {
    log.end();
    if (!isStopping)
      console.error(`${options.script} ended (${code ?? signal}); see ${options.logFile}`);
  });
  return {
    pid,
    async stop(signal = "SIGTERM") {
      isStopping = true;
      child.kill(signal);
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
      await ended(child);
      clearTimeout(timer);
    },
  };
}
