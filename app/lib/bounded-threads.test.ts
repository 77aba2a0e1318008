import { expect, test } from "vitest";
import { measureStall } from "tests/tools/attack/measure-stall";
import { boundedThreads, ThreadStartError } from "./bounded-threads.server";

const open = (limits: { cpuMs?: number; wallMs?: number; threads?: number } = {}) => {
  const troubles: unknown[] = [];
  const threads = boundedThreads({
    program: "busy-thread",
    source: "tests/tools/attack/busy-thread.ts",
    limits: { threads: 1, cpuMs: 400, wallMs: 60_000, heapMb: 48, ...limits },
    onTrouble: (error) => troubles.push(error),
  });
  return { troubles, run: (kind: string) => threads.run({ kind }, []) };
};

test.each(["compute", "regex"])(
  "what uses too much processor time is ended (%s); what waits behind it is not touched",
  async (kind) => {
    const { run, troubles } = open();
    await run("answer");
    const stall = await measureStall(async () => {
      const outcomes = await Promise.allSettled([run(kind), run("answer"), run("answer")]);
      expect(outcomes).toMatchObject([
        {
          reason: { name: "ThreadLimitError", message: expect.stringContaining("processor time") },
        },
        { status: "fulfilled" },
        { status: "fulfilled" },
      ]);
    });
    expect(stall).toBeLessThan(250);
    expect(troubles).toEqual([]);
  },
);

test("what fills its memory is ended, and the process lives", async () => {
  const { run } = open({ cpuMs: 30_000 });
  const outcomes = await Promise.allSettled([run("fill"), run("answer")]);
  expect(outcomes).toMatchObject([
    { reason: { name: "ThreadLimitError", message: expect.stringContaining("memory") } },
    { status: "fulfilled" },
  ]);
});

test("what waits for ever is ended by the clock", async () => {
  const { run } = open({ wallMs: 300 });
  await expect(run("wait")).rejects.toThrow("it took more time");
  await expect(run("answer")).resolves.toBeTruthy();
});

test("what throws, in a promise or outside of any, fails alone", async () => {
  const { run } = open();
  const outcomes = await Promise.allSettled([run("throw"), run("throw-later"), run("answer")]);
  expect(outcomes).toMatchObject([
    { reason: { message: "as it was told" } },
    { reason: { message: "outside of any promise" } },
    { status: "fulfilled" },
  ]);
});

test("a thread is kept for the next task, and two work at once", async () => {
  const { run } = open({ threads: 2 });
  expect(await run("answer")).toEqual(await run("answer"));
  const [busy, free] = await Promise.allSettled([run("compute"), run("answer")]);
  expect([busy?.status, free?.status]).toEqual(["rejected", "fulfilled"]);
});

test.each([
  ["is not there", "tests/tools/attack/no-such-thread.ts"],
  // It wants a variable of the environment, and threads have none.
  ["throws as it starts", "tests/stand-ins/shopify/preload.ts"],
])(
  "a program that %s says nothing about its tasks, and keeps none waiting",
  async (_what, source) => {
    const broken = boundedThreads({
      program: "no-such-thread",
      source,
      limits: { threads: 2, cpuMs: 400, wallMs: 60_000, heapMb: 48 },
      onTrouble: () => undefined,
    });
    await expect(broken.run({}, [])).rejects.toThrow(ThreadStartError);
    await expect(broken.run({}, [])).rejects.toThrow(ThreadStartError);
  },
);
