import { AppError } from "~/errors";

interface BodyLimits {
  maxBytes: number;
  /** What is said of a body with more. */
  tooLarge?: string;
  /** Time for the whole body to arrive; as long as the server allows unless given. */
  withinMs?: number;
  /** Told of bytes as they arrive; what it throws ends the reading. */
  onBytes?: (bytes: number) => void;
}

const KILOBYTE = 1024;
/** What is held together until it is handed on: pieces of a byte each would otherwise cost a hundred times their size. */
const BLOCK_BYTES = 64 * KILOBYTE;

function checkAnnounced(request: Request, { maxBytes }: BodyLimits): boolean {
  return !(Number(request.headers.get("Content-Length") ?? 0) > maxBytes);
}

/**
 * The body of a request in blocks. Throws AppError TOO_LARGE: before anything is read when the request says that it is
 * longer than `maxBytes`, else as soon as it is; INVALID_INPUT when it has not arrived in time. What is left unread is
 * thrown away by the server (discardUnread).
 */
export async function* readBlocks(request: Request, limits: BodyLimits): AsyncGenerator<Buffer> {
  const tooLarge = () =>
    new AppError("TOO_LARGE", limits.tooLarge ?? "This is too large to be sent.");
  if (!checkAnnounced(request, limits)) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return;
  let size = 0;
  let block = Buffer.allocUnsafe(BLOCK_BYTES);
  let filled = 0;
  let isLate = false;
  const endLate = () => {
    isLate = true;
    void reader.cancel().catch(() => undefined);
  };
  const timer = limits.withinMs === undefined ? undefined : setTimeout(endLate, limits.withinMs);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) throw new AppError("INVALID_INPUT", "The body did not arrive in time.");
      if (done) break;
      size += value.byteLength;
      if (size > limits.maxBytes) throw tooLarge();
      limits.onBytes?.(value.byteLength);
      if (filled + value.byteLength > BLOCK_BYTES) {
        if (filled > 0) yield block.subarray(0, filled);
        block = Buffer.allocUnsafe(BLOCK_BYTES);
        filled = 0;
        if (value.byteLength > BLOCK_BYTES / 2) {
          yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
          continue;
        }
      }
      block.set(value, filled);
      filled += value.byteLength;
    }
    if (filled > 0) yield block.subarray(0, filled);
  } finally {
    clearTimeout(timer);
    // Only what was not read to its end has something to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

/** The whole body of a request, of `maxBytes` at most. Throws as `readBlocks` does. */
export async function readBody(request: Request, limits: BodyLimits): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for await (const block of readBlocks(request, limits)) blocks.push(block);
  return blocks.length === 1 && blocks[0] ? blocks[0] : Buffer.concat(blocks);
}
