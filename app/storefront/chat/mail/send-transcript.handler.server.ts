import type { z } from "zod";
import { repeatJob } from "~/jobs/repeat-job.server";
import { sendTranscriptJob } from "./send-transcript.job";
import { sendTranscript } from "./send-transcript.server";

export async function handleSendTranscript(
  payload: z.infer<typeof sendTranscriptJob.schema>,
): Promise<void> {
  const { shopId, ...request } = payload;
  const runAt = await sendTranscript(shopId, request);
  if (runAt)
    await repeatJob(sendTranscriptJob, payload, {
      runAt,
      key: `transcript ${request.transcriptId}`,
    });
}
