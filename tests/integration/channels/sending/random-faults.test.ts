import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitFor } from "tests/integration/worker/nap-desk";
import { startOwnServer, type OwnServer } from "tests/integration/worker/own-server";
import { killProcesses, type WorkerProcess } from "tests/integration/worker/worker-process-kit";
import {
  MOOD_PHASES,
  openMoodyMailbox,
  type Mood,
  type MoodyMailbox,
} from "tests/kit/mail/open-moody-mailbox";
import { OutboxDesk, type SentThing } from "./outbox-desk";

// Real workers, real SMTP, a PostgreSQL of its own: everything fails that can fail, and each mail is accepted once. Only
// where the connection died between the end of DATA and its answer may it be accepted twice.

const SCALE = 120;
const SHOPS = 8;
const REPLIES = 4;
const FAULTS_PER_SHOP = 3;
const FAST = { SCALE: String(SCALE) };

let server: OwnServer;
let desk: OutboxDesk;
const mailboxes: MoodyMailbox[] = [];

beforeAll(async () => {
  server = await startOwnServer();
  const { url } = await server.addDatabase("faults");
  desk = await OutboxDesk.open(url);
}, 120_000);
afterAll(async () => {
  await killProcesses();
  await desk.close();
  await Promise.all(mailboxes.map((mailbox) => mailbox.stop()));
  await server.stop();
}, 60_000);

/** Numbers that are the same for the same seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A shop's own server, or with `isTls: false` the platform's. */
async function openMailbox(
  nextMood: () => Mood | null,
  { isTls = true } = {},
): Promise<MoodyMailbox> {
  const mailbox = await openMoodyMailbox(nextMood, { isTls });
  mailboxes.push(mailbox);
  return mailbox;
}

/** A server that is slow or worse at half of its first connections. */
function makeMoods(random: () => number): () => Mood | null {
  let faults = 0;
  return () => {
    if (random() < 0.5) return null;
    const phase = MOOD_PHASES[Math.floor(random() * MOOD_PHASES.length)] ?? "answer";
    if (random() < 0.4) return { phase, how: "slow", ms: (random() * 120_000) / SCALE };
    if (faults >= FAULTS_PER_SHOP) return null;
    faults += 1;
    return {
      phase,
      how: (["hang", "trickle", "drop"] as const)[Math.floor(random() * 3)] ?? "drop",
    };
  };
}

/** Kills workers and restarts the database for `ms`. Gives how often each happened. */
async function makeTrouble(
  workers: WorkerProcess[],
  random: () => number,
  ms: number,
): Promise<{ kills: number; restarts: number }> {
  const done = { kills: 0, restarts: 0 };
  for (const until = Date.now() + ms; Date.now() < until;) {
    await sleep(500 + random() * 1_500);
    if (random() < 0.3) {
      await server.restart(random() * 1_000);
      done.restarts += 1;
      continue;
    }
    const index = Math.floor(random() * workers.length);
    await workers[index]?.kill("SIGKILL");
    done.kills += 1;
    workers[index] = await desk.startWorker(FAST);
  }
  return done;
}

/** What its row says that is not so; null when all is true. `accepted`: how often the mail server took it. */
function findLie(thing: SentThing, accepted: number): string | null {
  if (accepted > 2) return "accepted more than twice";
  if (accepted > 1 + thing.unknownOutcomes) return "doubled, and the outbox does not know";
  if (thing.state === "sent") return accepted === 0 ? "never sent" : null;
  if (thing.unknownOutcomes < 2) return accepted === 0 ? null : "arrived, and called failed";
  return thing.errorMessage?.includes("probably arrived")
    ? null
    : "called failed without the doubt";
}

const isFinal = ({ state }: SentThing) => state === "sent" || state === "failed";

describe("whatever fails", () => {
  test("each mail is accepted once, twice at most where nobody could know, and its state is true", async () => {
    const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
    const random = makeRandom(seed);
    const shops = [];
    for (let index = 0; index < SHOPS; index += 1) {
      const mailbox = await openMailbox(makeMoods(makeRandom(seed + index)));
      shops.push({ ...(await desk.addShop(`shop-${index}`, mailbox)), mailbox });
    }
    const workers = await Promise.all([desk.startWorker(FAST), desk.startWorker(FAST)]);
    const ids: string[] = [];
    const trouble = makeTrouble(workers, random, 20_000);
    for (let round = 0; round < REPLIES; round += 1) {
      for (const shop of shops) {
        const send =
          round === 0 ? () => desk.lookUp(shop) : () => desk.reply(shop, `Reply ${round}`);
        // An agent whose click met the restart clicks again.
        ids.push(await waitFor("it is queued", () => send().catch(() => false as const)));
      }
      await sleep(1_500);
    }
    const { kills, restarts } = await trouble;
    const things = await waitFor(
      `everything is final (seed ${seed})`,
      async () => {
        const found = await desk.findThings().catch(() => []);
        return found.length >= ids.length && found.every(isFinal) && found;
      },
      150_000,
    );
    const lies: string[] = [];
    const counts = { once: 0, twice: 0, unknown: 0, failed: 0 };
    for (const thing of things) {
      const shop = shops.find(({ mailbox }) => mailbox.accepted.has(thing.id));
      const accepted = shop?.mailbox.accepted.get(thing.id)?.length ?? 0;
      counts.unknown += thing.unknownOutcomes;
      if (accepted === 1) counts.once += 1;
      if (accepted === 2) counts.twice += 1;
      if (thing.state === "failed") counts.failed += 1;
      const lie = findLie(thing, accepted);
      if (lie) lies.push(`${lie}: accepted ${accepted} times: ${JSON.stringify(thing)}`);
    }
    console.log(
      `seed ${seed}: ${things.length} mails, ${kills} kills, ${restarts} restarts of the database: ` +
        `${counts.once} accepted once, ${counts.twice} twice (${counts.unknown} outcomes unknown), ${counts.failed} failed`,
    );
    expect(lies).toEqual([]);
    await Promise.all(workers.map((worker) => worker.kill("SIGTERM")));
  }, 300_000);
});

describe("a server that hangs", () => {
  test("holds up its own shops, not the others, however few places there are", async () => {
    const openHanging = (isTls = true) =>
      openMailbox(() => ({ phase: "greeting", how: "hang" }), { isTls });
    const hanging = [];
    for (let index = 0; index < 2; index += 1)
      hanging.push(await desk.addShop(`hanging-${index}`, await openHanging()));
    // More shops on the platform's own server than the worker has places.
    const shared = await openHanging(false);
    for (let index = 0; index < 8; index += 1)
      hanging.push(await desk.addShop(`shared-${index}`, null));
    const healthy = await openMailbox(() => null);
    const shop = await desk.addShop("healthy", healthy);
    const stuck: string[] = [];
    for (const other of hanging)
      for (let count = 0; count < 2; count += 1)
        stuck.push(await desk.reply(other, "Are you there?"));
    const worker = await desk.startWorker({
      SCALE: "20",
      SENDING_CONCURRENCY: "8",
      SMTP_URL: `smtp://127.0.0.1:${shared.port}`,
    });
    await sleep(1_000);
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await desk.reply(shop, "Yes."));
    await waitFor("the healthy shop's replies arrive", () =>
      Promise.resolve(ids.every((id) => healthy.accepted.has(id))),
    );
    const things = await desk.findThings();
    expect(things.filter((thing) => stuck.includes(thing.id)).some(isFinal)).toBe(false);
    await worker.kill("SIGTERM");
  }, 120_000);
});

describe("with the times of production", () => {
  test("a server that takes 20 seconds to answer gets the mail once, at the first attempt", async () => {
    const mailbox = await openMailbox(() => ({ phase: "answer", how: "slow", ms: 20_000 }));
    const shop = await desk.addShop("slow", mailbox);
    const id = await desk.reply(shop, "On its way");
    const workers = [await desk.startWorker(), await desk.startWorker()];
    const thing = await waitFor("it was sent", async () => {
      const found = (await desk.findThings()).find((candidate) => candidate.id === id);
      return found !== undefined && isFinal(found) && found;
    });
    expect(thing).toMatchObject({ state: "sent", attempts: 1, unknownOutcomes: 0 });
    expect(mailbox.accepted.get(id)).toHaveLength(1);
    expect(mailbox.connections).toBe(1);
    await Promise.all(workers.map((worker) => worker.kill("SIGTERM")));
  }, 120_000);
});
