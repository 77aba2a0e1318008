import type { z } from "zod";
import type { sendTranscriptJob } from "./send-transcript.job";
import { sendTranscript } from "./send-transcript.server";

export async function handleSendTranscript({
  shopId,
  ...request
}: z.infer<typeof sendTranscriptJob.schema>): Promise<void> {
  await sendTranscript(shopId, request);
}
