import type { FileLimits } from "~/channels/contract/capabilities";
import { isTypeAllowed } from "~/channels/contract/file-types";
import { formatFileCount, formatSize } from "~/lib/format-size";

/** The part of the File interface that limits need. */
interface FileFacts {
  name: string;
  size: number;
  /** Content type; "" when the browser knows none. */
  type: string;
}

export interface AddedFiles<Taken extends FileFacts> {
  files: Taken[];
  /** Why some were left out; null when all were taken. */
  problem: string | null;
}

type Refusal = string | null;

/** Why one file cannot go out at all; null when it can. */
function refuseFile({ name, size, type }: FileFacts, limits: FileLimits): Refusal {
  if (size > limits.bytes)
    return `“${name}” is larger than ${formatSize(limits.bytes)}. Send a link to it instead.`;
  if (size === 0) return `“${name}” is empty.`;
  return isTypeAllowed(limits, type)
    ? null
    : `“${name}” cannot be sent here, since files of its kind are not taken. Send a link to it instead.`;
}

/**
 * Adds `added` to the files of a message as far as the limits of its channel let it; a file that is there already is not
 * doubled. `limits`: null where no files can be sent.
 */
export function addFiles<Taken extends FileFacts>(
  files: readonly Taken[],
  added: readonly Taken[],
  limits: FileLimits | null,
): AddedFiles<Taken> {
  if (!limits) return { files: [], problem: "No files can be sent here. Send a link instead." };
  const refusals = added.map((file) => refuseFile(file, limits));
  const fresh = added.filter(
    (file, at) =>
      refusals[at] === null &&
      !files.some(({ name, size }) => name === file.name && size === file.size),
  );
  const all: Taken[] = [...files];
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const file of fresh) {
    if (total + file.size > limits.totalBytes) continue;
    total += file.size;
    all.push(file);
  }
  const isTooMuch = all.length < files.length + fresh.length;
  const problem =
    all.length > limits.count
      ? `A message can have ${formatFileCount(limits.count)}. Send the others in a second one.`
      : isTooMuch
        ? `A message can have ${formatSize(limits.totalBytes)} of files in all. Send the others in a second one.`
        : (refusals.find((refusal) => refusal !== null) ?? null);
  return { files: all.slice(0, limits.count), problem };
}
