import { CHAT_LIMITS } from "../../channels/chat/chat-limits";
import { AppError } from "../../errors";
import { takeUploadPlace, type Uploader, type UploadPlace } from "./upload-places";

const JSON_BYTES = 256 * 1024;

export interface ChatRequestBody {
  fields: Record<string, unknown>;
  files: File[];
}

const tooLarge = () => new AppError("TOO_LARGE", "This is too large to be sent.");

/** `place`: counts against what uploads may hold; words alone are never refused because of others' files. */
async function readBytes(
  request: Request,
  { maxBytes, place }: { maxBytes: number; place?: UploadPlace },
): Promise<Buffer> {
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    try {
      if (size > maxBytes) throw tooLarge();
      place?.hold(value.byteLength);
    } catch (error) {
      // The server throws the rest away (see discardUnread).
      await reader.cancel();
      throw error;
    }
    chunks.push(value);
  }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new AppError("INVALID_INPUT", "The body is not a JSON object.");
}

// Fields of a form are texts; objects in them are JSON.
function parseField(value: string): unknown {
  return /^[{[]/.test(value) ? parseObjectOrText(value) : value;
}

function parseObjectOrText(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

async function readUpload(request: Request, uploader: Uploader): Promise<Buffer> {
  const place = takeUploadPlace(uploader);
  try {
    return await readBytes(request, { maxBytes: CHAT_LIMITS.requestBytes, place });
  } finally {
    place.release();
  }
}

async function readForm(body: Buffer, contentType: string): Promise<ChatRequestBody> {
  let form: FormData;
  try {
    const headers = { "Content-Type": contentType };
    form = await new Response(new Uint8Array(body), { headers }).formData();
  } catch (cause) {
    throw new AppError("INVALID_INPUT", "The form in the body is damaged.", { cause });
  }
  const fields: Record<string, unknown> = {};
  const files: File[] = [];
  for (const [name, value] of form) {
    if (typeof value !== "string") files.push(value);
    else fields[name] = name === "text" ? value : parseField(value);
  }
  return { fields, files };
}

/**
 * The fields and files of a request: JSON of any media type, as beacons send it, or a form. Throws AppError TOO_LARGE as
 * soon as it has sent more than one message may have, INVALID_INPUT for what cannot be read, RATE_LIMITED for too many
 * uploads at once.
 */
export async function readChatRequest(
  request: Request,
  findUploader: () => Uploader | Promise<Uploader>,
): Promise<ChatRequestBody> {
  const contentType = request.headers.get("Content-Type") ?? "";
  if (/^multipart\/form-data\b/i.test(contentType))
    return readForm(await readUpload(request, await findUploader()), contentType);
  const body = await readBytes(request, { maxBytes: JSON_BYTES });
  return { fields: body.length === 0 ? {} : parseObject(body.toString("utf8")), files: [] };
}
