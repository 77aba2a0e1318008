import { setTimeout as sleep } from "node:timers/promises";
import { shopifyUnavailable } from "~/shopify/admin-client-errors";

/** The address of an export does not lead to it any more: they are valid for a week. */
export class ExportExpiredError extends Error {
  override readonly name = "ExportExpiredError";
}

interface DownloadOptions {
  /** Bytes to leave out at the beginning. */
  startOffset: number;
  /** Size of the whole file as the bulk operation tells it; null when it does not. */
  fileSize: number | null;
  /** A connection that brings nothing for this long is given up, 30 s unless given. */
  stallMs?: number;
  retryDelayMs?: number;
}

const MAX_FAILURES = 5;
const EXPIRED_STATUS = new Set([400, 401, 403, 404, 410]);

/**
 * The bytes of an export from `startOffset` on. A connection that breaks, hangs or ends early is taken up again where
 * it stopped; five failures without a single byte between them throw a transient AppError.
 */
export async function* downloadExport(
  url: string,
  options: DownloadOptions,
): AsyncGenerator<Uint8Array> {
  const { startOffset, fileSize, retryDelayMs = 500 } = options;
  let offset = startOffset;
  let failures = 0;
  for (;;) {
    let size = fileSize;
    try {
      const part = await requestFrom(url, offset, options.stallMs ?? 30_000);
      size ??= part.fileSize;
      for await (const chunk of part.chunks) {
        offset += chunk.length;
        failures = 0;
        yield chunk;
      }
      if (size === null || offset >= size) return;
      throw new Error("the connection ended before the file did");
    } catch (error) {
      if (error instanceof ExportExpiredError) throw error;
      failures++;
      if (failures >= MAX_FAILURES) throw shopifyUnavailable(error);
      await sleep(retryDelayMs * 2 ** (failures - 1));
    }
  }
}

interface FilePart {
  chunks: AsyncIterable<Uint8Array>;
  fileSize: number | null;
}

async function requestFrom(url: string, offset: number, stallMs: number): Promise<FilePart> {
  const abort = new AbortController();
  const inTime = <T>(work: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => abort.abort(new Error("no data in time")), stallMs);
    return work.finally(() => clearTimeout(timer));
  };
  const request = fetch(url, {
    // Compressed, offsets would count other bytes.
    headers: {
      "Accept-Encoding": "identity",
      ...(offset > 0 ? { Range: `bytes=${offset}-` } : {}),
    },
    signal: abort.signal,
  });
  const response = await inTime(request);
  if (response.status === 416) return { chunks: noChunks(), fileSize: offset };
  if (!response.ok || !response.body) {
    if (EXPIRED_STATUS.has(response.status))
      throw new ExportExpiredError(`HTTP ${response.status}`);
    throw new Error(`HTTP ${response.status}`);
  }
  // A server that ignores Range sends everything: what is known already is passed over.
  const isPart = response.status === 206;
  const length = Number(response.headers.get("Content-Length") ?? NaN);
  return {
    chunks: skipBytes(readBody(response.body, inTime), isPart ? 0 : offset),
    fileSize: Number.isNaN(length) ? null : (isPart ? offset : 0) + length,
  };
}

async function* noChunks(): AsyncGenerator<Uint8Array> {
  // The file ends here.
}

/** Only the wait for data is timed, not what the reader of the chunks does between them. */
async function* readBody(
  body: ReadableStream<Uint8Array>,
  inTime: <T>(work: Promise<T>) => Promise<T>,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* skipBytes(
  chunks: AsyncIterable<Uint8Array>,
  count: number,
): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of chunks) {
    if (left >= chunk.length) {
      left -= chunk.length;
      continue;
    }
    yield left > 0 ? chunk.subarray(left) : chunk;
    left = 0;
  }
}
