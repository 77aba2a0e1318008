import type { z } from "zod";
import { repeatJob } from "~/jobs/repeat-job.server";
import { mailProofCodeJob } from "./mail-proof-code.job";
import { mailProofCode } from "./mail-proof-code.server";

export async function handleMailProofCode(
  payload: z.infer<typeof mailProofCodeJob.schema>,
): Promise<void> {
  const { shopId, visitorId } = payload;
  const runAt = await mailProofCode(shopId, visitorId);
  if (runAt) await repeatJob(mailProofCodeJob, payload, { runAt, key: `proof-code ${visitorId}` });
}
