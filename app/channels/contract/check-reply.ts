import { AppError } from "~/errors";
import { formatFileCount, formatSize } from "~/lib/format-size";
import { replyDeadline, type ChannelView, type FileLimits } from "./capabilities";
import { isTypeAllowed } from "./file-types";

interface ReplyToCheck {
  text: string;
  files: readonly { fileName: string; contentType: string; content: { length: number } }[];
  /** When the contact last wrote by this channel; null: never. */
  lastReceivedAt: Date | null;
  now: Date;
}

type Definition = Pick<ChannelView, "label" | "capabilities">;

/**
 * Refuses an answer after the time in which the channel lets a contact be answered. AppError CONFLICT says what can be done
 * instead.
 */
export function checkReplyWindow(
  { label, capabilities }: Definition,
  { lastReceivedAt, now }: Pick<ReplyToCheck, "lastReceivedAt" | "now">,
): void {
  const deadline = replyDeadline(capabilities, lastReceivedAt);
  if (!capabilities.replyWindow || !deadline || deadline >= now) return;
  const { hours, afterwards } = capabilities.replyWindow;
  const remedy =
    afterwards === "templates"
      ? "Send an approved template, or write to them another way."
      : "Wait until they write again, or write to them another way.";
  throw new AppError(
    "CONFLICT",
    `${label} takes answers for ${hours} hours after the customer’s last message, and that time is over. ${remedy}`,
  );
}

function checkFiles(label: string, limits: FileLimits | null, files: ReplyToCheck["files"]): void {
  if (files.length === 0) return;
  const refuse = (words: string) => new AppError("INVALID_INPUT", words);
  if (!limits) throw refuse(`${label} takes no files. Send a link instead.`);
  if (files.length > limits.count)
    throw refuse(
      `A message by ${label} can have ${formatFileCount(limits.count)}. Send the others in a second one.`,
    );
  for (const { fileName, contentType, content } of files) {
    if (content.length > limits.bytes)
      throw refuse(
        `“${fileName}” is larger than ${formatSize(limits.bytes)}, the most that ${label} takes. Send a link to it instead.`,
      );
    if (!isTypeAllowed(limits, contentType))
      throw refuse(`${label} does not take files like “${fileName}”. Send a link to it instead.`);
  }
  if (files.reduce((sum, { content }) => sum + content.length, 0) > limits.totalBytes)
    throw refuse(
      `A message by ${label} can have ${formatSize(limits.totalBytes)} of files. Send the others in a second one.`,
    );
}

/**
 * Refuses an answer that the channel could not carry. AppErrors: CONFLICT when the contact may not be answered any more,
 * INVALID_INPUT for what is too much; each says what to do.
 */
export function checkReply(channel: Definition, reply: ReplyToCheck): void {
  const { label, capabilities } = channel;
  checkReplyWindow(channel, reply);
  const { maxLength } = capabilities.text;
  if (reply.text.length > maxLength)
    throw new AppError(
      "INVALID_INPUT",
      `A message by ${label} can have ${maxLength} characters. Send the rest in a second one.`,
    );
  checkFiles(label, capabilities.files, reply.files);
}
