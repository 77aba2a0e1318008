import { startMeter, type MeteredTask } from "~/lib/thread-meter";
import { readFileText } from "./read-file-text";

// The program of the thread that looks into strangers' files (see run-file-thread.server.ts): no database, environment
// or log here.

export interface FileTask {
  bytes: Uint8Array;
  /** Source of a regular expression. */
  pattern: string;
}

/** named: the file names whom the pattern finds. other: it has no words that could be read. */
export type FileVerdict = "named" | "not named" | "other";

/** Says whether the words of a file match. Throws for a file that cannot be read. */
export default async function runFileTask({
  task,
  meter,
}: MeteredTask<FileTask>): Promise<FileVerdict> {
  startMeter(meter);
  const text = await readFileText(task.bytes);
  if (text === null) return "other";
  return new RegExp(task.pattern, "iu").test(text) ? "named" : "not named";
}
