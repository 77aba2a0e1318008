import { inject } from "vitest";
import { cloneTestDatabase } from "./database-server";
import { createTestEnvironment } from "./test-environment";

// Runs before the modules of each test file: app modules then find a database of their own, fresh from the template.
const workerId = process.env["VITEST_POOL_ID"] ?? "1";
const databaseUrl = await cloneTestDatabase(
  inject("databaseServerUrl"),
  `doorbell_test_${workerId}`,
);
Object.assign(process.env, createTestEnvironment(databaseUrl), {
  DNS_SERVERS: inject("nameServer"),
});
