import type { z } from "zod";
import { repeatJob } from "~/jobs/repeat-job.server";
import { mailSenderCodeJob } from "./mail-sender-code.job";
import { mailSenderCode } from "./mail-sender-code.server";

export async function handleMailSenderCode(
  payload: z.infer<typeof mailSenderCodeJob.schema>,
): Promise<void> {
  const { shopId, address } = payload;
  const runAt = await mailSenderCode(shopId, address);
  const key = `sender-code ${shopId} ${address}`;
  if (runAt) await repeatJob(mailSenderCodeJob, payload, { runAt, key });
}
