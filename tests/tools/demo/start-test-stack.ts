import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "tests/kit/setup/build-app";
import { startStack, type Stack } from "./start-stack";

/** Builds the app and starts the whole product over a folder of its own, which goes when it stops. */
export async function startTestStack(): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), "doorbell-stack-"));
  await buildApp();
  const stack = await startStack({
    dataDir: join(folder, "data"),
    isFresh: true,
    isDurable: false,
    firstPort: 0,
  });
  // The stack itself, no copy: its processes are replaced when they are killed.
  const { stop } = stack;
  stack.stop = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return stack;
}
