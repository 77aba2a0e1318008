import { spawn } from "node:child_process";
import { z } from "zod";
import { createTestEnvironment } from "tests/kit/setup/test-environment";

const resultSchema = z.object({
  seconds: z.number(),
  peakRssMb: z.number(),
  firstThirdRssMb: z.number(),
  lastThirdRssMb: z.number(),
});

export type ImportResult = z.infer<typeof resultSchema>;

/** Imports an export into an empty migrated database in a process of its own. */
export async function runImport(
  databaseUrl: string,
  file: { url: string; size: number },
): Promise<ImportResult> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "tests/bench/import/import-process.ts"],
    {
      env: {
        ...process.env,
        ...createTestEnvironment(databaseUrl),
        EXPORT_URL: file.url,
        EXPORT_SIZE: String(file.size),
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`the import ended with code ${code}`);
  return resultSchema.parse(JSON.parse(output));
}
