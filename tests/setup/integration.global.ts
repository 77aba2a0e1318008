import type { TestProject } from "vitest/node";
import { startTestDatabaseServer } from "./database-server";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServerUrl: string;
  }
}

/** Starts one PostgreSQL for all integration tests of a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestDatabaseServer();
  project.provide("databaseServerUrl", server.url);
  return () => server.stop();
}
