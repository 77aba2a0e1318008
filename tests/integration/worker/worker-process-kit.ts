import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { build } from "esbuild";
import { createTestEnvironment } from "../../setup/test-environment";

/** A part of the app in a process of its own. */
export interface WorkerProcess {
  pid: number;
  /** What it wrote so far. */
  output(): string;
  isRunning(): boolean;
  /** Resolves once it is gone. */
  kill(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
}

const running = new Set<ChildProcess>();
const bundles = new Map<string, Promise<string>>();

/** Builds `script` as `npm run build` does: a process then starts in a second, and not in ten. */
function bundle(script: string): Promise<string> {
  const make = async () => {
    const folder = `node_modules/.cache/doorbell-processes/${process.pid}`;
    const outfile = `${folder}/${script.replaceAll("/", "-")}.mjs`;
    await mkdir(folder, { recursive: true });
    await build({
      entryPoints: [script],
      outfile,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node22",
      logLevel: "error",
    });
    return outfile;
  };
  const made = bundles.get(script) ?? make();
  bundles.set(script, made);
  return made;
}

async function waitForWords(
  child: ChildProcess,
  words: string,
  output: () => string,
): Promise<void> {
  while (!output().includes(words)) {
    if (child.exitCode !== null) throw new Error(`the process did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface ProcessOptions {
  databaseUrl: string;
  /** Added to the usual environment of tests. */
  environment?: Record<string, string>;
  /** What its log says once it works. */
  startedWords?: string;
}

/** Runs `script` and waits until it works. */
export async function spawnProcess(
  script: string,
  { databaseUrl, environment = {}, startedWords = '"worker started"' }: ProcessOptions,
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [await bundle(script)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...createTestEnvironment(databaseUrl),
      LOG_LEVEL: "info",
      ...environment,
    },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let text = "";
  child.stdout?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const output = () => text;
  await waitForWords(child, startedWords, output);
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    pid: child.pid ?? 0,
    output,
    isRunning,
    async kill(signal) {
      if (!isRunning()) return;
      child.kill(signal);
      await once(child, "exit");
    },
  };
}

/** Ends the processes that a test left behind. */
export async function killProcesses(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill("SIGKILL");
      await once(child, "exit");
    }),
  );
}
