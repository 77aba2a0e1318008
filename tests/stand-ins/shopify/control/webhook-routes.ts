import { setTimeout as delay } from "node:timers/promises";
import { HttpError, readFields } from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { Route } from "tests/stand-ins/shopify/http/router";
import { knobsSchema } from "tests/stand-ins/shopify/webhooks/knobs";
import { controlRoute } from "./control-route";
import { waitSchema } from "./control-schemas";

/** Deliveries: what was sent, what waits, and how they go wrong. */
export function webhookRoutes({ webhooks }: Platform): Route[] {
  const { queue } = webhooks;
  const state = () => ({ paused: queue.paused, counts: queue.counters(), knobs: queue.knobs });
  return [
    controlRoute("GET", "/webhooks", state),
    controlRoute("GET", "/webhooks/log", () => ({ attempts: queue.log })),
    controlRoute("PATCH", "/webhooks/knobs", async ({ request }) => {
      queue.setKnobs(knobsSchema.parse({ ...queue.knobs, ...asRecord(await readFields(request)) }));
      return state();
    }),
    controlRoute("DELETE", "/webhooks/knobs", () => {
      queue.setKnobs(knobsSchema.parse({}));
      return state();
    }),
    controlRoute("POST", "/webhooks/pause", () => {
      queue.pause();
      return state();
    }),
    controlRoute("POST", "/webhooks/resume", () => {
      queue.resume();
      return state();
    }),
    controlRoute("POST", "/webhooks/flush", async () => ({
      flushed: await queue.flush(),
      ...state(),
    })),
    controlRoute("POST", "/webhooks/clear", () => ({ cleared: queue.clear(), ...state() })),
    controlRoute("POST", "/webhooks/wait", async ({ request }) => {
      const { timeoutMs } = waitSchema.parse(await readFields(request));
      const isDone = await Promise.race([
        queue.idle().then(() => true),
        delay(timeoutMs, false, { ref: false }),
      ]);
      if (!isDone) throw new HttpError(504, "Webhooks still wait");
      return state();
    }),
  ];
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
