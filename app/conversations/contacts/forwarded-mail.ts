import { z } from "zod";

/** Whose mail a message passes on, as the header block in it says; stored with the message. Nothing of it is proven. */
export const forwardedMailSchema = z.object({
  /** Lower-cased. */
  address: z.string().max(400),
  name: z.string().max(200).nullable(),
  /** The block itself, for people to judge by. */
  header: z.string().max(1_000),
});

export type ForwardedMail = z.infer<typeof forwardedMailSchema>;
