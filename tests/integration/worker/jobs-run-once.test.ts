import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NapDesk } from "./nap-desk";
import { startOwnServer, type OwnServer } from "./own-server";
import { killProcesses, type WorkerProcess } from "./worker-process-kit";

// The app's own worker (graphile-worker's `run()`), in processes of its own, over a PostgreSQL that is restarted.

let server: OwnServer;
let databases = 0;

beforeAll(async () => {
  server = await startOwnServer();
}, 120_000);
afterAll(async () => {
  await killProcesses();
  await server.stop();
});

const openDesk = () => NapDesk.open(server, `desk_${(databases += 1)}`);

function expectRunning(workers: readonly WorkerProcess[]): void {
  const ended = workers.filter((worker) => !worker.isRunning());
  expect(ended.map((worker) => worker.output())).toEqual([]);
}

async function stopAll(workers: readonly WorkerProcess[]): Promise<void> {
  await Promise.all(workers.map((worker) => worker.kill("SIGTERM")));
}

describe.concurrent("with the settings of production", () => {
  test.each([1, 2])(
    "a job of 20 seconds runs once with %i worker(s), and its queue keeps its order",
    async (count) => {
      const desk = await openDesk();
      const workers = [await desk.startWorker()];
      if (count === 2) workers.push(await desk.startWorker());
      await desk.addJob("long", 20_000, "in-order");
      await desk.waitForStart("long");
      await desk.addJobs(["second", "third"], 0, "in-order");
      await desk.addJob("beside", 0);
      await desk.waitUntilDone();
      const runs = await desk.findRuns();
      expect(runs.map(({ name }) => name)).toEqual(["long", "beside", "second", "third"]);
      const [long, , second] = runs;
      expect(second?.startedAt.getTime()).toBeGreaterThanOrEqual(long?.endedAt?.getTime() ?? 0);
      await stopAll(workers);
    },
    120_000,
  );

  test("it comes back within seconds after its process was killed, and runs once more", async () => {
    const desk = await openDesk();
    const first = await desk.startWorker();
    await desk.addJob("long", 20_000, "in-order");
    await desk.waitForStart("long");
    const second = await desk.startWorker();
    const killedAt = Date.now();
    await first.kill("SIGKILL");
    await desk.waitForRuns(2);
    // The grace of 5 s, a look every 1.5 s and a poll every 2 s, with room for a busy machine.
    expect(Date.now() - killedAt).toBeLessThan(20_000);
    await desk.waitUntilDone();
    const runs = await desk.findRuns();
    expect(runs.map(({ pid }) => pid)).toEqual([first.pid, second.pid]);
    expect(runs.map(({ endedAt }) => endedAt !== null)).toEqual([false, true]);
    await stopAll([second]);
  }, 120_000);
});

describe.concurrent("the guard", () => {
  test("takes its lock again when only its connection is cut, and nobody frees its job meanwhile", async () => {
    const desk = await openDesk();
    const workers = [await desk.startWorker("fast"), await desk.startWorker("fast")];
    await desk.addJob("long", 6_000);
    await desk.waitForStart("long");
    for (let cut = 0; cut < 5; cut += 1) {
      await desk.cutGuards();
      await sleep(600);
    }
    await desk.waitUntilDone();
    expect(await desk.findNames()).toEqual(["long"]);
    await stopAll(workers);
  }, 120_000);

  test("frees a job whose hand-over was lost: locked for us, run by nobody", async () => {
    const desk = await openDesk();
    const worker = await desk.startWorker("fast");
    await desk.addJob("keeper", 4_000);
    await desk.waitForStart("keeper");
    const [keeper] = await desk.findJobs();
    await desk.addGhost("ghost", keeper?.holder ?? "");
    await desk.waitUntilDone();
    expect(await desk.findNames()).toEqual(["keeper", "ghost"]);
    await stopAll([worker]);
  }, 120_000);
});

describe("when PostgreSQL restarts", () => {
  test("running jobs go on and run once, those that end meanwhile are done, and new ones are taken", async () => {
    const alone = await openDesk();
    const pair = await openDesk();
    const workers = [
      await alone.startWorker("fast"),
      await pair.startWorker("fast"),
      await pair.startWorker("fast"),
    ];
    for (const desk of [alone, pair]) {
      await desk.addJob("long", 9_000, "in-order");
      await desk.addJob("next", 0, "in-order");
      await desk.addJobs(["ends", "meanwhile"], 2_000);
      await desk.waitForStart("long");
      await desk.waitForStart("meanwhile");
    }
    await server.restart(3_000);
    await server.restart();
    for (const desk of [alone, pair]) {
      await desk.addJob("after", 0);
      await desk.waitUntilDone();
      const names = await desk.findNames();
      expect(names.toSorted()).toEqual(["after", "ends", "long", "meanwhile", "next"]);
    }
    expectRunning(workers);
    // A kill is still noticed afterwards.
    await pair.addJob("killed", 30_000);
    const { pid } = await pair.waitForStart("killed");
    await workers.find((worker) => worker.pid === pid)?.kill("SIGKILL");
    await pair.waitUntilDone();
    expect((await pair.findNames()).filter((name) => name === "killed")).toHaveLength(2);
    await stopAll(workers);
  }, 180_000);

  test("each of many short jobs runs, and a polite stop leaves none behind", async () => {
    const desk = await openDesk();
    const workers = [await desk.startWorker("fast"), await desk.startWorker("fast")];
    const names = Array.from({ length: 300 }, (_, index) => `job-${index}`);
    await desk.addJobs(names.slice(0, 200), 40);
    const restarting = server.restart(300);
    await desk.addJobs(names.slice(200), 40);
    await restarting;
    await server.restart(300);
    await desk.waitUntilDone();
    const ran = await desk.findNames();
    expect(new Set(ran)).toEqual(new Set(names));
    expect(ran).toHaveLength(names.length);
    expectRunning(workers);
    await desk.addJobs(["last-a", "last-b"], 500);
    await desk.waitForStart("last-b");
    await stopAll(workers);
    expect(await desk.findJobs()).toEqual([]);
  }, 180_000);
});
