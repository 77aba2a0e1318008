import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Mails a conversation to its shopper, who asked for it. */
export const sendTranscriptJob = defineJob({
  id: "storefront.send-transcript",
  // The transcript's own id names the mail, so that a repeat can be told from a second one.
  schema: z.object({
    shopId: z.number().int(),
    conversationId: z.uuid(),
    transcriptId: z.uuid(),
  }),
  maxAttempts: 8,
  run: ({ shopId, ...request }) =>
    import("./send-transcript.server").then(({ sendTranscript }) =>
      sendTranscript(shopId, request),
    ),
  repeatKey: ({ transcriptId }) => `transcript ${transcriptId}`,
});
