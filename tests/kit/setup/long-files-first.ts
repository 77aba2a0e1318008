import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, the longest first: one of them begun last would run alone while the other cores rest. */
const LONG = [
  "tests/e2e/rough-shop.test.ts",
  "tests/e2e/admin-pages.test.ts",
  "tests/integration/commerce/convergence.test.ts",
  "tests/tools/check-attack/attacks.test.ts",
  "tests/integration/channels/sending/random-faults.test.ts",
  "tests/adversarial/text-readers.test.ts",
  "tests/e2e/storefront.test.ts",
  "tests/e2e/server-away.test.ts",
  "tests/integration/worker/jobs-run-once.test.ts",
  "tests/extension/panel-in-themes.test.ts",
  "tests/integration/commerce/bulk-refused.test.ts",
  "tests/e2e/main-job.test.ts",
  "tests/integration/operations/processes.test.ts",
  "tests/integration/operations/backup.test.ts",
  "tests/integration/channels/outgoing-mail/limits.test.ts",
  "tests/integration/storefront/chat/random-runs.test.ts",
];

function findPlace({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((file) => moduleId.endsWith(file));
  return place === -1 ? LONG.length : place;
}

/** Orders test files: those known to be long first, then project by project, so that workers go on with their modules. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => findPlace(a) - findPlace(b));
  }
}
