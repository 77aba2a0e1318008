import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createTestEnvironment } from "tests/kit/setup/test-environment";

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
