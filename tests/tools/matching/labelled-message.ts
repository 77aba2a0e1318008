import { readFileSync } from "node:fs";
import { z } from "zod";
import { senderProofSchema } from "~/conversations/contacts/sender-proof";

/** A line of a labelled file: a message and the names of the orders it is truly about. */
export const labelledMessageSchema = z.object({
  channel: z.string().default("email"),
  from: z
    .string()
    .nullish()
    .transform((from) => from ?? ""),
  subject: z.string().nullish(),
  text: z.string(),
  /** What was found out about the sender; proven unless it says otherwise. */
  proof: senderProofSchema.optional(),
  expected: z.array(z.string()),
});

export type LabelledMessage = z.infer<typeof labelledMessageSchema>;

/** Reads a labelled file. An Error names the first line that is malformed. */
export function readLabelledMessages(file: string): LabelledMessage[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (!line.trim()) return [];
    try {
      return [labelledMessageSchema.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}:${index + 1} is not a labelled message`, { cause: error });
    }
  });
}
