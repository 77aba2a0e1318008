import { z } from "zod";
import { hoursSchema } from "./hours-settings";
import { proactiveMessageSchema } from "./proactive-settings";
import { quickReplyIdSchema } from "./quick-reply-id";

const formField = z.enum(["off", "optional", "required"]);

const chatSchema = z.object({
  isEnabled: z.boolean().default(true),
  /** What a shopper is asked for before the first message to a person. */
  preChat: z
    .object({ name: formField.default("optional"), email: formField.default("optional") })
    .prefault({}),
  /** Whether shoppers read the first names of the agents who answer. */
  agentsShown: z.boolean().default(true),
  /** An answer that was not read for so long is mailed, where an address is known. */
  offlineEmailAfterMinutes: z
    .number()
    .int()
    .min(1, { message: "Wait at least 1 minute before an answer is mailed." })
    .max(1_440, { message: "Wait at most a day (1440 minutes) before an answer is mailed." })
    .default(5),
});

const replyTimeSchema = z.object({
  /** measured: the median of the last 30 days, once there are enough answers; until then, and with fixed, `minutes`. */
  mode: z.enum(["measured", "fixed"]).default("measured"),
  minutes: z
    .number()
    .int()
    .min(1, { message: "Enter a reply time of at least 1 minute." })
    .max(10_080, { message: "Enter a reply time of at most a week (10080 minutes)." })
    .default(60),
});

const linksSchema = z.object({
  /** Shown beside the form that asks for name and e-mail. */
  privacyPolicy: z
    .url({ protocol: /^https?$/, message: "Enter a web address like https://example.com/privacy." })
    .max(2_000)
    .nullable()
    .default(null),
});

/** How chat, hours and help pages are set up. Everything has a default, so that `parse({})` is a shop that set up nothing. */
export const storefrontSettingsSchema = z.object({
  chat: chatSchema.prefault({}),
  hours: hoursSchema.prefault({}),
  replyTime: replyTimeSchema.prefault({}),
  quickReplies: z
    .array(quickReplyIdSchema)
    .max(6, { message: "Offer at most 6 quick replies." })
    .refine((ids) => new Set(ids).size === ids.length, {
      message: "A quick reply is listed twice.",
    })
    .default(["order-status", "returns", "shipping"]),
  proactive: z
    .array(proactiveMessageSchema)
    .max(20, { message: "Set up at most 20 proactive messages." })
    .default([]),
  links: linksSchema.prefault({}),
});

export type StorefrontSettings = z.infer<typeof storefrontSettingsSchema>;
export type StorefrontSettingsInput = z.input<typeof storefrontSettingsSchema>;
