import type { ServerResponse } from "node:http";
import { Histogram } from "prom-client";
import { registry } from "./registry.server";

const durations = new Histogram({
  name: "doorbell_http_request_duration_seconds",
  help: "How long requests took to be answered, streams left out. cut: the caller left before.",
  labelNames: ["status"],
  buckets: [0.005, 0.02, 0.1, 0.25, 1, 5, 20],
  registers: [registry],
});

/** Measures a request until its answer is complete. */
export function measureRequest(response: ServerResponse): void {
  const stop = durations.startTimer();
  response.once("close", () => {
    const type = response.getHeader("Content-Type");
    if (typeof type === "string" && type.startsWith("text/event-stream")) return;
    stop({
      status: response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : "cut",
    });
  });
}
