import { Counter, Gauge } from "prom-client";
import { logger } from "~/logger.server";
import { observePools } from "~/metrics/pool-metrics.server";
import { registry } from "~/metrics/registry.server";
import { countOpenStreams } from "~/realtime/open-streams.server";
import { FIGURES, type FigureName } from "./figures.server";

const registers = [registry];

const streams = new Gauge({
  name: "doorbell_streams",
  help: "Open streams of this process. chat: shoppers. hints: pages of staff.",
  labelNames: ["kind"],
  registers,
});

const failures = new Counter({
  name: "doorbell_figures_failed_total",
  help: "Figures that the database did not give in time; they are missing from the answer.",
  labelNames: ["figure"],
  registers,
});

/** Figures that are told of the whole installation: each process gives the same, so take the maximum of them. */
const gauges = new Map<FigureName, Gauge>();
for (const [name, { help, labels }] of Object.entries(FIGURES)) {
  gauges.set(name as FigureName, new Gauge({ name, help, labelNames: [...labels], registers }));
}

const REMEMBER_MS = 5_000;
let knownUntil = 0;
let underWay: Promise<void> | undefined;

async function readFigure(name: FigureName): Promise<void> {
  const gauge = gauges.get(name);
  try {
    const rows = await FIGURES[name].read();
    // What is no longer there must not stay at its last value.
    gauge?.reset();
    for (const { value, ...labels } of rows) gauge?.set(labels, value);
  } catch (error) {
    gauge?.reset();
    failures.inc({ figure: name });
    logger.warn({ err: error, figure: name }, "a figure could not be read");
  }
}

async function readFigures(): Promise<void> {
  if (Date.now() < knownUntil) return;
  // One after another: they share one connection.
  for (const name of gauges.keys()) await readFigure(name);
  knownUntil = Date.now() + REMEMBER_MS;
}

export const METRICS_CONTENT_TYPE = registry.contentType;

/** Everything that is measured, in Prometheus' text format. The database is asked once in five seconds at most. */
export async function collectMetrics(): Promise<string> {
  underWay ??= readFigures().finally(() => (underWay = undefined));
  await underWay;
  observePools();
  for (const kind of ["chat", "hints"] as const) streams.set({ kind }, countOpenStreams(kind));
  return registry.metrics();
}
