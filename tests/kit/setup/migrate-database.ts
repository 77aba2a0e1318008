import { spawn } from "node:child_process";
import { runMigrations } from "graphile-worker";

function run(
  command: string,
  commandArguments: string[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, {
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${commandArguments.join(" ")} failed:\n${output}`)),
    );
  });
}

/** Brings a database to the current schema, the job queue's tables included, the way a deployment does. */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  await run("node_modules/.bin/node", ["node_modules/prisma/build/index.js", "migrate", "deploy"], {
    ...process.env,
    DATABASE_URL: databaseUrl,
    CHECKPOINT_DISABLE: "1",
  });
  await runMigrations({ connectionString: databaseUrl });
}
