import { CHAT_LIMITS } from "~/channels/chat/chat-limits";

/** The part of the File interface that limits need. */
interface FileFacts {
  name: string;
  size: number;
}

export interface AddedFiles<Taken extends FileFacts> {
  files: Taken[];
  /** Why some were left out; null when all were taken. */
  problem: string | null;
}

const MEGABYTE = 1024 * 1024;
const MAX_MEGABYTES = CHAT_LIMITS.fileBytes / MEGABYTE;
/** Mail servers refuse much more in one message. */
const MAX_TOTAL_MEGABYTES = 20;

/** Adds `added` to the files of a message as far as the limits let it; a file that is there already is not doubled. */
export function addFiles<Taken extends FileFacts>(
  files: readonly Taken[],
  added: readonly Taken[],
): AddedFiles<Taken> {
  const tooLarge = added.find(({ size }) => size > CHAT_LIMITS.fileBytes);
  const empty = added.find(({ size }) => size === 0);
  const fresh = added.filter(
    (file) =>
      file.size > 0 &&
      file.size <= CHAT_LIMITS.fileBytes &&
      !files.some(({ name, size }) => name === file.name && size === file.size),
  );
  const all: Taken[] = [...files];
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const file of fresh) {
    if (total + file.size > MAX_TOTAL_MEGABYTES * MEGABYTE) continue;
    total += file.size;
    all.push(file);
  }
  const isTooMuch = all.length < files.length + fresh.length;
  const problem =
    all.length > CHAT_LIMITS.files
      ? `A message can have ${CHAT_LIMITS.files} files. Send the others in a second one.`
      : tooLarge
        ? `“${tooLarge.name}” is larger than ${MAX_MEGABYTES} MB. Send a link to it instead.`
        : isTooMuch
          ? `A message can have ${MAX_TOTAL_MEGABYTES} MB of files in all. Send the others in a second one.`
          : empty
            ? `“${empty.name}” is empty.`
            : null;
  return { files: all.slice(0, CHAT_LIMITS.files), problem };
}
