import { z } from "zod";
import type { Channel, OutboundMessage, ParsedMessage } from "~/channels/contract/channel";
import { NOTHING_MORE } from "./inbound-defaults";

const batchSchema = z.object({
  messages: z
    .array(z.object({ id: z.string(), ring: z.string(), text: z.string(), at: z.coerce.date() }))
    .default([]),
  reports: z
    .array(
      z.object({
        id: z.string(),
        state: z.enum(["sent", "delivered", "read", "failed"]),
        code: z.string().nullable().default(null),
        words: z.string().nullable().default(null),
      }),
    )
    .default([]),
  reads: z.array(z.object({ ring: z.string(), upTo: z.coerce.date() })).default([]),
});

export type PigeonBatch = z.input<typeof batchSchema>;

/** What the loft was given, with the connection that it left by. */
export const flown: { parts: string[]; message: OutboundMessage }[] = [];

/** A channel that no vendor offers: short plain words, small pictures, batches, and answers within a day. */
export const pigeonChannel: Channel = {
  id: "pigeon",
  label: "Pigeon post",
  way: "by pigeon",
  icon: "chat",
  capabilities: {
    order: "time",
    hasSubject: false,
    text: { isRich: false, maxLength: 160 },
    files: { count: 1, bytes: 10 * 1024, totalBytes: 10 * 1024, types: ["image/*"] },
    replyWindow: { hours: 24, afterwards: "nothing" },
    hasTemplates: false,
    typing: { theirs: false, ours: false },
    deliveryStates: ["sent", "delivered", "read", "failed"],
    deliveryNews: "message",
    hasOriginal: false,
    hasMailIds: false,
    hasClaimedSenders: false,
    hasPresence: false,
    addressKinds: ["pigeon"],
  },
  parseInbound(_shop, { raw, recipient }) {
    const batch = batchSchema.parse(JSON.parse(raw.toString()));
    const messages = batch.messages.map(({ id, ring, text, at }): ParsedMessage => {
      const sender = { kind: "pigeon", value: ring };
      const facts = { channel: "pigeon", externalId: id, sender, text, receivedAt: at };
      return { message: { ...NOTHING_MORE, ...facts, inboxAddress: recipient }, problem: null };
    });
    const reports = batch.reports.map(({ id, state, code, words }) => ({
      externalId: id,
      state,
      code,
      reason: words,
      recipient: null,
    }));
    const events = batch.reads.map(({ ring, upTo }) => {
      return { kind: "read" as const, sender: { kind: "pigeon", value: ring }, upTo };
    });
    return Promise.resolve({ messages, reports, events });
  },
  readSender: null,
  verifySender: null,
  describeUnread: null,
  externalIdOf: null,
  // The text is one bird, and each file another.
  send(_shop, message) {
    const parts = ["text", ...message.files.map((_, at) => `file-${at}`)].map(
      (part) => `${message.id}/${part}`,
    );
    flown.push({ parts, message });
    return Promise.resolve({ externalId: parts[0] ?? "", parts });
  },
};
