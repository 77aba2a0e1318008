import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { findPort } from "tests/tools/demo/find-port";
import { waitUntil } from "tests/tools/demo/wait-until";

/** A process of the built app, as production starts it. */
export interface AppUnderTest {
  port: number;
  url: string;
  child: ChildProcess;
  /** Its log so far, a line an object. */
  log(): Record<string, unknown>[];
  /** Waits for its end; gives the exit code and how long that took. */
  ended(): Promise<{ code: number | null; ms: number }>;
}

/** Starts `script` ("build/server.js", "build/worker.js") and waits until /livez answers. */
export async function startApp(
  script: string,
  given: Record<string, string> = {},
): Promise<AppUnderTest> {
  const port = await findPort(0);
  const isWorker = script.includes("worker");
  const child = spawn("node_modules/.bin/node", ["--enable-source-maps", script], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "debug",
      HOST: "127.0.0.1",
      ...(isWorker ? { WORKER_PORT: String(port) } : { PORT: String(port) }),
      ...given,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await waitUntil("the process to live", async () => {
    if (child.exitCode !== null) throw new Error(`it ended: ${output}`);
    return (await fetch(`${url}/livez`)).ok ? true : undefined;
  });
  return {
    port,
    url,
    child,
    log: () =>
      output
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async ended() {
      const startedAt = performance.now();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      return { code: child.exitCode, ms: performance.now() - startedAt };
    },
  };
}
