import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { build } from "esbuild";

const BUNDLE = "node_modules/.cache/doorbell-convergence/worker.mjs";

/** Builds the worker as `npm run build` does, to a place of its own. */
export async function buildWorker(): Promise<void> {
  await mkdir("node_modules/.cache/doorbell-convergence", { recursive: true });
  await build({
    entryPoints: ["worker.ts"],
    outfile: BUNDLE,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node22",
    logLevel: "error",
  });
}

/** A real worker process that dies whenever it is told to, and is started again by whoever needs it. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  readonly errors: string[] = [];
  kills = 0;

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  start(): void {
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) return;
    const child = spawn(
      "node_modules/.bin/node",
      ["--import", "./tests/stand-ins/shopify/preload.ts", BUNDLE],
      {
        env: this.env,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const keep = (chunk: Buffer) => this.errors.push(chunk.toString());
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    this.child = child;
  }

  /** No warning, no last words: as when the machine is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.kills++;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  /** The last thing it said; for when a test fails. */
  lastWords(): string {
    return this.errors.join("").split("\n").slice(-15).join("\n");
  }
}
