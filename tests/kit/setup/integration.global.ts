import type { TestProject } from "vitest/node";
import { startNameServer } from "tests/kit/mail/start-name-server";
import { startTestDatabaseServer } from "./database-server";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServerUrl: string;
    nameServer: string;
  }
}

/** Starts one PostgreSQL and one name server for all integration tests of a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestDatabaseServer();
  const nameServer = await startNameServer();
  project.provide("databaseServerUrl", server.url);
  project.provide("nameServer", nameServer.address);
  return async () => {
    await nameServer.stop();
    await server.stop();
  };
}
