import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { HttpError, type Exchange } from "./exchange";

interface ServeFileOptions {
  path: string;
  contentType: string;
  /** Breaks the connection after about so many bytes, in the middle of a line. */
  cutAfterBytes: number | null;
}

/** Streams a file, whole or by a single `Range`. @throws HttpError 404, 416. */
export async function serveFile(exchange: Exchange, options: ServeFileOptions): Promise<void> {
  const { request, response } = exchange;
  const file = await open(options.path).catch(() => {
    throw new HttpError(404, "Not Found");
  });
  try {
    const { size } = await file.stat();
    const range = parseRange(request.headers.range, size);
    if (range === "unsatisfiable") throw new HttpError(416, "Range Not Satisfiable");
    const { start, end } = range ?? { start: 0, end: size - 1 };
    response.writeHead(range ? 206 : 200, {
      "content-type": options.contentType,
      "accept-ranges": "bytes",
      "content-length": String(Math.max(0, end - start + 1)),
      ...(range ? { "content-range": `bytes ${start}-${end}/${size}` } : {}),
    });
    if (request.method === "HEAD" || size === 0) {
      response.end();
      return;
    }
    const cut = options.cutAfterBytes;
    const last = cut === null ? end : Math.min(end, start + cut);
    const source = file.createReadStream({ start, end: last, autoClose: false });
    if (last === end) await pipeline(source, response);
    else await sendThenBreak(source, response);
  } finally {
    await file.close();
  }
}

async function sendThenBreak(
  source: AsyncIterable<unknown>,
  response: Exchange["response"],
): Promise<void> {
  let previous: Buffer | null = null;
  for await (const chunk of source) {
    if (previous) await write(response, previous);
    previous = Buffer.from(chunk as Uint8Array);
  }
  // A cut right after a line end would leave whole lines: move it into the line before.
  if (previous) {
    const last = previous.toString("latin1").replace(/\n+$/, "").length;
    await write(response, previous.subarray(0, Math.max(1, last - 1)));
  }
  response.socket?.destroy();
}

function write(response: Exchange["response"], chunk: Buffer): Promise<void> {
  return new Promise((resolve) => response.write(chunk, () => resolve()));
}

/** Reads `bytes=10-`, `bytes=10-20` and `bytes=-5`; null when the whole file is meant. */
export function parseRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (!match[1] && !match[2])) return null;
  const [from, to] = [match[1] ?? "", match[2] ?? ""];
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start < size && start <= end ? { start, end } : "unsatisfiable";
}
