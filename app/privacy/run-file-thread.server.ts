import { boundedThreads } from "~/lib/bounded-threads.server";
import { ownBytes } from "~/lib/move-bytes";
import { logger } from "~/logger.server";
import type { FileTask, FileVerdict } from "./file-thread";

// A PDF of a hundred pages takes about a second; what takes ten has been made to.
const threads = boundedThreads({
  program: "file-thread",
  source: "app/privacy/file-thread.ts",
  limits: { threads: 1, cpuMs: 10_000, wallMs: 60_000, heapMb: 256 },
  onTrouble: (error) => logger.error({ err: error }, "the thread that looks into files ended"),
});

/** Whether a file's words match `pattern`, found out in a thread that ends when the file is too much for it. */
export async function searchFile(content: Uint8Array, pattern: string): Promise<FileVerdict> {
  const task: FileTask = { bytes: ownBytes(content), pattern };
  return (await threads.run(task, [])) as FileVerdict;
}
