import { move, transferableSymbol, valueSymbol } from "piscina";
import { readPostedMail } from "~/channels/email/door/read-posted-mail";
import { AppError } from "~/errors";
import { asBuffer, ownBytes } from "~/lib/move-bytes";
import { startMeter, type MeteredTask } from "~/lib/thread-meter";
import { fingerprintRaw } from "./fingerprint-mail";
import type { MailTask, OpenedMail, ParsedMail, PostedBody } from "./mail-task";
import { parseMail } from "./parse-mail.server";

// The program of the threads that take strangers' mail apart (see run-mail-thread.server.ts). No database, environment
// or log here: plain data comes in and goes out.

interface Moved<Result> {
  result: Result;
  bytes: Uint8Array<ArrayBuffer>[];
}

async function parse({
  raw,
  context,
}: Extract<MailTask, { kind: "parse" }>): Promise<Moved<ParsedMail>> {
  const parsed = await parseMail(asBuffer(raw), context);
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  const attachments = parsed.message.attachments.map((attachment) => {
    if (!attachment.content) return attachment;
    const content = ownBytes(attachment.content);
    bytes.push(content);
    return { ...attachment, content: asBuffer(content) };
  });
  return { result: { ...parsed, message: { ...parsed.message, attachments } }, bytes };
}

async function open(posted: PostedBody): Promise<Moved<OpenedMail>> {
  try {
    const opened = await readPostedMail({ ...posted, body: asBuffer(posted.body) });
    if ("confirmUrl" in opened) return { result: { kind: "subscription", ...opened }, bytes: [] };
    const raw = ownBytes(opened.raw);
    const fingerprint = fingerprintRaw(opened.raw);
    return { result: { ...opened, kind: "mail", raw, fingerprint }, bytes: [raw] };
  } catch (error) {
    // Errors lose their class on the way to another thread.
    if (!(error instanceof AppError)) throw error;
    return { result: { kind: "refused", message: error.userMessage }, bytes: [] };
  }
}

let failTask: ((error: unknown) => void) | undefined;
// A mistake outside of any promise, as in the middle of a parser's stream, would leave its task waiting until its time is up.
process.on("uncaughtException", (error) => failTask?.(error));

export default async function runMailTask({
  task,
  meter,
}: MeteredTask<MailTask>): Promise<unknown> {
  startMeter(meter);
  const { promise: failure, reject } = Promise.withResolvers<never>();
  failTask = reject;
  const work = task.kind === "parse" ? parse(task) : open(task.posted);
  const { result, bytes } = await Promise.race([work, failure]);
  const memory = bytes.map(({ buffer }) => buffer);
  return move({ [transferableSymbol]: memory, [valueSymbol]: result });
}
