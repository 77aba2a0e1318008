import { boundedThreads } from "~/lib/bounded-threads.server";
import { asBuffer, ownBytes } from "~/lib/move-bytes";
import { logger } from "~/logger.server";
import type {
  MailContext,
  MailResults,
  MailTask,
  OpenedMail,
  ParsedMail,
  PostedBody,
} from "./mail-task";

// A mail of 25 MB takes about a second; what takes five has been made to. Heap: such a mail as text, several times over.
const threads = boundedThreads({
  program: "mail-thread",
  source: "app/channels/email/parse/mail-thread.ts",
  limits: { threads: 2, cpuMs: 5_000, wallMs: 60_000, heapMb: 256 },
  onTrouble: (error) => logger.error({ err: error }, "a thread that reads mail ended"),
});

async function run<Kind extends MailTask["kind"]>(
  task: Extract<MailTask, { kind: Kind }>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<MailResults[Kind]> {
  return (await threads.run(task, [bytes.buffer])) as MailResults[Kind];
}

/**
 * Makes a message of a raw mail, in a thread: nothing that a mail contains can hold up this process. `raw` moves there and
 * is empty afterwards. Throws ThreadLimitError for a mail that takes more than one may take.
 */
export async function parseMailInThread(raw: Buffer, context: MailContext): Promise<ParsedMail> {
  const bytes = ownBytes(raw);
  const { message, ...parsed } = await run({ kind: "parse", raw: bytes, context }, bytes);
  // Buffers arrive as plain arrays of bytes.
  const attachments = message.attachments.map((attachment) => ({
    ...attachment,
    content: attachment.content && asBuffer(attachment.content),
  }));
  return { ...parsed, message: { ...message, attachments } };
}

/** Takes the raw mail out of what a forwarder posted, in the same threads; as `parseMailInThread` for the rest. */
export async function openPostedMail({ body, ...facts }: PostedBody): Promise<OpenedMail> {
  const bytes = ownBytes(body);
  return run({ kind: "open", posted: { ...facts, body: bytes } }, bytes);
}
