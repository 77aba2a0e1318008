import { AppError } from "../../errors";

/**
 * The body of a request, if it has at most `maxBytes`. Throws AppError TOO_LARGE: before reading anything when the
 * request says its length, and otherwise as soon as it has sent too much.
 */
export async function readLimitedBody(request: Request, maxBytes: number): Promise<Buffer> {
  const tooLarge = () =>
    new AppError(
      "TOO_LARGE",
      `The mail is too large: at most ${Math.floor(maxBytes / 1024 / 1024)} MB are taken.`,
    );
  if (Number(request.headers.get("Content-Length") ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
}
