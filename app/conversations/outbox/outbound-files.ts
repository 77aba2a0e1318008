import { z } from "zod";

const FILES = 5;
const FILE_BYTES = 10 * 1024 * 1024;
/** Mail servers refuse much more than this once it is encoded. */
const TOTAL_BYTES = 20 * 1024 * 1024;

// Only a name: no path, nothing that ends a header, nothing that turns the reading direction.
const fileName = z
  .string()
  .transform((name) =>
    name
      .toWellFormed()
      .replace(/^.*[\\/]/, "")
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"]/gu, "")
      .trim()
      .slice(-200),
  )
  .transform((name) => name || "file");

const outboundFileSchema = z.object({
  fileName,
  contentType: z
    .string()
    .regex(/^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/)
    .catch("application/octet-stream"),
  content: z
    .custom<Buffer>((value) => Buffer.isBuffer(value))
    .refine((content) => content.length <= FILE_BYTES, {
      message: `A file may have up to ${FILE_BYTES / 1024 / 1024} MB.`,
    }),
});

export type OutboundFile = z.infer<typeof outboundFileSchema>;

/** Files that an agent sends with a reply. */
export const outboundFilesSchema = z
  .array(outboundFileSchema)
  .max(FILES, { message: `Send at most ${FILES} files at once.` })
  .refine((files) => files.reduce((sum, { content }) => sum + content.length, 0) <= TOTAL_BYTES, {
    message: `Send at most ${TOTAL_BYTES / 1024 / 1024} MB of files at once.`,
  });
