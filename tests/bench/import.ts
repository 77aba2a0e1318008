import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import { createTestEnvironment } from "tests/kit/setup/test-environment";
import { prepareCopyFiles, runCopy } from "./import/copy-baseline";
import { makeExport } from "./import/make-export";
import { runCreateMany } from "./import/run-create-many";
import { runImport, type ImportResult } from "./import/run-import";
import { serveExport } from "./import/serve-export";

// Our import of a finished export of orders (download, parse, map, store with all indexes) beside plain COPY of the
// same rows, already mapped, into tables with the same indexes. Both in turns; the better of each counts, since other
// work on the machine can only slow them down.

const ORDERS = Number(process.env["BENCH_ORDERS"] ?? 200_000);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 2);
const SAMPLE = 5_000;

const say = (text: string) => console.log(text);
const rate = (rows: number, seconds: number) => Math.round(rows / seconds);

const folder = await mkdtemp(join(tmpdir(), "doorbell-bench-"));
say(`Export of ${ORDERS} orders…`);
const file = await makeExport(`.data/bench/orders-${ORDERS}.jsonl`, ORDERS);
const served = await serveExport(file);
const server = await startTestDatabaseServer();
const imports: ImportResult[] = [];
const copies: number[] = [];
let rows = 0;
for (let round = 1; round <= ROUNDS; round++) {
  const imported = await cloneTestDatabase(server.url, "bench_import");
  const result = await runImport(imported, { url: served.url, size: file.size });
  imports.push(result);
  if (round === 1) rows = await prepareCopyFiles(imported, folder);
  const copied = await cloneTestDatabase(server.url, "bench_copy");
  const seconds = await runCopy(copied, folder);
  copies.push(seconds);
  say(
    `Round ${round}: import ${rate(rows, result.seconds)} rows/s (${result.seconds.toFixed(1)} s, RSS ${result.firstThirdRssMb} → ${result.lastThirdRssMb} MB, peak ${result.peakRssMb} MB), COPY ${rate(rows, seconds)} rows/s (${seconds.toFixed(1)} s)`,
  );
}
Object.assign(process.env, createTestEnvironment(server.urlOf("bench_import")));
const createMany = Math.round(await runCreateMany(SAMPLE));
say(`Prisma createMany: ${createMany} rows/s (sample of ${SAMPLE} orders with their lines)`);
const ours = rate(rows, Math.min(...imports.map((result) => result.seconds)));
const baseline = rate(rows, Math.min(...copies));
served.stop();
await server.stop();
await rm(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({
    bench: "import",
    ours,
    baseline,
    ratio: Number((ours / baseline).toFixed(3)),
    unit: "rows/s",
    rows,
    megabytes: Math.round(file.size / 1e6),
    peakRssMb: Math.max(...imports.map((result) => result.peakRssMb)),
    createMany,
  }),
);
process.exit(0);
