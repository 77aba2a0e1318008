import { AppError } from "../../errors";

/** More than the longest message a form takes, with room for letters that are many bytes in an address. */
const MAX_BYTES = 128 * 1024;
const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

async function readLimited(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.byteLength;
    if (size > MAX_BYTES) {
      await reader?.cancel();
      throw new AppError("TOO_LARGE", "This form is too long.");
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * Reads what a plain HTML form posted, 128 KiB at most. Throws AppError TOO_LARGE, or INVALID_INPUT for other kinds of
 * content: none of our forms has files.
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  if (!FORM.test(request.headers.get("Content-Type") ?? ""))
    throw new AppError("INVALID_INPUT", "This page takes plain forms only.");
  return new URLSearchParams(await readLimited(request));
}

/** A field as somebody typed it, without the control characters and line ends that no single line has. */
export function readLine(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? "").replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
