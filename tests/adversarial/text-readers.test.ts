import { describe, expect, test } from "vitest";
import { HOSTILE_TEXTS } from "./hostile-texts";
import { measureCpu } from "./measure-cpu";
import type { TextReader } from "./text-reader";
import { TEXT_READERS } from "./text-readers";

/** Milliseconds of CPU for 200,000 characters: what nobody else in the process notices. */
const MAX_CPU = 50;
/** A loaded machine makes any run look slow, and the first ones compile; the best of a few is what the code costs. */
const TRIES = 6;
/** What is beyond it will not become fast by trying again. */
const HOPELESS = 1_000;

async function bestCpu(work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let tried = 0; tried < TRIES && best > MAX_CPU; tried += 1) {
    best = Math.min(best, await measureCpu(work));
    if (best > HOPELESS) break;
  }
  return best;
}

/** The texts that `reader` takes too long for, with the milliseconds. */
async function findSlow({ read, texts = {} }: TextReader): Promise<string[]> {
  const slow: string[] = [];
  for (const [name, make] of [...HOSTILE_TEXTS, ...Object.entries(texts)]) {
    const text = make();
    const cpu = await bestCpu(() => read(text));
    if (cpu > MAX_CPU) slow.push(`${JSON.stringify(name)}: ${cpu.toFixed(0)} ms`);
  }
  return slow;
}

describe.each(Object.entries(TEXT_READERS))("no text stalls %s", (_room, readers) => {
  test.each(readers.map((reader) => [`${reader.name} (${reader.file})`, reader] as const))(
    "%s",
    { timeout: 300_000 },
    async (_name, reader) => {
      expect(await findSlow(reader)).toEqual([]);
    },
  );
});
