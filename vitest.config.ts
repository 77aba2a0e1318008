import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { KIT_CERTIFICATE_FILE } from "./tests/kit/mail/kit-certificate";
import { LongFilesFirst } from "./tests/kit/setup/long-files-first";

// Files of integration tests that load the app's modules in a way of their own, and so share them with no other file.
const APART = [
  "tests/integration/channels/sending/*.test.ts",
  "tests/integration/channels/outgoing-mail/sender{,-records}.test.ts",
  "tests/integration/channels/sender-proof/hostile-mail.test.ts",
  "tests/integration/commerce/convergence.test.ts",
  "tests/integration/database/pipeline.test.ts",
  "tests/integration/operations/{backup,key-rotation,metrics,logger,log-ids,processes}.test.ts",
  "tests/integration/webhooks/{drain,webhooks}.test.ts",
  "tests/integration/worker/*.test.ts",
];

// Unit tests that measure time or processor time, which what other files left in memory would change.
const MEASURING = ["app/lib/bounded-threads.test.ts", "tests/adversarial/*.test.ts"];

const folder = (name: string) => new URL(name, import.meta.url).pathname;
const alias = [
  { find: /^~\//, replacement: folder("./app/") },
  { find: /^(tests|extensions)\//, replacement: folder("./$1/") },
];

// Node reads it when a process starts, so it is set before the tests' own begin: shops' mail servers are reached by TLS.
process.env["NODE_EXTRA_CA_CERTS"] = KIT_CERTIFICATE_FILE;

export default defineConfig({
  test: {
    // Many tests wait for a browser, a server or the clock: twice as many workers as cores keep the cores busy.
    maxWorkers: 2 * Math.max(2, availableParallelism()),
    sequence: { sequencer: LongFilesFirst },
    tags: [
      {
        name: "data",
        description: "Over vectors of our own every day, and over others' in `npm run test:data`.",
      },
    ],
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: [
            "app/**/*.test.{ts,tsx}",
            "extensions/**/*.test.{ts,tsx}",
            "tests/{adversarial,rooms,stand-ins,kit,tools,extension}/**/*.test.ts",
          ],
          exclude: [...MEASURING, "tests/tools/check-attack/**", "**/node_modules/**"],
          setupFiles: ["tests/kit/setup/unit.setup.ts"],
          pool: "forks",
          isolate: false,
          testTimeout: 20_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "unit-apart",
          include: MEASURING,
          setupFiles: ["tests/kit/setup/unit.setup.ts"],
          pool: "forks",
          testTimeout: 20_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/{integration,authorization}/**/*.test.{ts,tsx}"],
          exclude: APART,
          globalSetup: ["tests/kit/setup/integration.global.ts"],
          setupFiles: ["tests/kit/setup/integration.setup.ts"],
          pool: "forks",
          isolate: false,
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration-apart",
          include: APART,
          globalSetup: ["tests/kit/setup/integration.global.ts"],
          setupFiles: ["tests/kit/setup/integration.setup.ts"],
          pool: "forks",
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts", "tests/tools/check-attack/**/*.test.ts"],
          pool: "forks",
          testTimeout: 90_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
