import { endSendAttempts } from "~/sending/attempt-send.server";
import { sendingTimes } from "~/sending/sending-times";
import { startWorker } from "~/worker/start-worker.server";
import { computingTasks } from "~/worker/task-list.server";

// The app's own worker without its clock, in which sending goes `SCALE` times as fast.

const scale = Number(process.env["SCALE"] ?? "1");
if (scale !== 1) {
  for (const name of Object.keys(sendingTimes) as (keyof typeof sendingTimes)[])
    sendingTimes[name] /= scale;
  // What a busy machine needs for its own work does not become shorter.
  Object.assign(sendingTimes, {
    leaseMs: 4_000,
    renewEveryMs: 500,
    leaseMarginMs: 1_000,
    handedOverMs: sendingTimes.answerMs + 6_000,
    connectMs: 5_000,
  });
}
const worker = await startWorker({
  tasks: computingTasks,
  cronItems: [],
  ...(scale === 1 ? {} : { guard: { lookEveryMs: 250, graceMs: 1_500 } }),
});
process.once("SIGTERM", () => {
  endSendAttempts();
  void worker.stop().then(() => process.exit(0));
});
