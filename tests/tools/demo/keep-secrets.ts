import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const secretsSchema = z.object({
  clientSecret: z.string(),
  encryptionKey: z.string(),
  inboundMailToken: z.string(),
});

export type DemoSecrets = z.infer<typeof secretsSchema>;

/** Secrets of this machine's demo: made at the first start, kept so that its data stays readable. */
export function keepSecrets(file: string): DemoSecrets {
  if (existsSync(file)) return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const secrets: DemoSecrets = {
    clientSecret: randomBytes(24).toString("hex"),
    encryptionKey: randomBytes(32).toString("base64"),
    inboundMailToken: randomBytes(24).toString("hex"),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
