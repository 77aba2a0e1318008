import { afterAll, inject, vi } from "vitest";
import { cloneTestDatabase } from "./database-server";
import { createTestEnvironment } from "./test-environment";

// Runs before each test file. Most files of a worker share its modules and its database: the first makes the database
// from the template, and each finds it empty and the app's environment as it was.
const isFirst = process.env["TEST_DATABASE"] === undefined;
process.env["TEST_DATABASE"] ??= await cloneTestDatabase(
  inject("databaseServerUrl"),
  `doorbell_test_${process.pid}`,
);
Object.assign(process.env, createTestEnvironment(process.env["TEST_DATABASE"]), {
  DNS_SERVERS: inject("nameServer"),
});

if (!isFirst) {
  const [{ getEnvironment, parseEnvironment }, { truncateAll }] = await Promise.all([
    import("~/env.server"),
    import("./test-database"),
  ]);
  const environment = getEnvironment();
  for (const name of Object.keys(environment)) Reflect.deleteProperty(environment, name);
  Object.assign(environment, parseEnvironment(process.env));
  await truncateAll();
}

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
