import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createTestEnvironment } from "../../setup/test-environment";

/** A worker in a process of its own. */
export interface WorkerProcess {
  pid: number;
  /** What it wrote so far. */
  output(): string;
  isRunning(): boolean;
  /** Resolves once it is gone. */
  kill(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
}

const running = new Set<ChildProcess>();

async function waitForStart(child: ChildProcess, output: () => string): Promise<void> {
  while (!output().includes('"worker started"')) {
    if (child.exitCode !== null) throw new Error(`the worker did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs `script`, which starts a worker, and waits until that works. `environment` is added to the usual one. */
export async function spawnWorker(
  script: string,
  databaseUrl: string,
  environment: Record<string, string> = {},
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
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
  await waitForStart(child, output);
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

/** Ends the workers that a test left behind. */
export async function killWorkers(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      child.kill("SIGKILL");
      await once(child, "exit");
    }),
  );
}
