import { CHAT_LIMITS } from "~/channels/chat/chat-limits";
import { AppError } from "~/errors";
import { readForm, type FormFile } from "~/lib/read-form.server";
import { parseJson, readJson } from "~/lib/read-json.server";
import { takeUploadPlace, type Uploader } from "~/storefront/chat/files/upload-places";

export interface ChatRequestBody {
  fields: Record<string, unknown>;
  files: FormFile[];
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new AppError("INVALID_INPUT", "The body is not a JSON object.");
}

// Fields of a form are texts; objects in them are JSON.
function parseField(value: string): unknown {
  if (!/^[{[]/.test(value)) return value;
  try {
    return parseJson(value);
  } catch {
    return value;
  }
}

// Counts against what uploads may hold: words alone are never refused because of others' files.
async function readUpload(request: Request, uploader: Uploader): Promise<ChatRequestBody> {
  const place = takeUploadPlace(uploader);
  try {
    const { fields, files } = await readForm(request, {
      totalBytes: CHAT_LIMITS.requestBytes,
      // How large one may be is said in the shopper's words, by whoever keeps it.
      files: { count: CHAT_LIMITS.files, bytes: CHAT_LIMITS.requestBytes },
      onBytes: (bytes) => place.hold(bytes),
    });
    const parsed = [...fields].map(
      ([name, value]) => [name, name === "text" ? value : parseField(value)] as const,
    );
    return { fields: Object.fromEntries(parsed), files };
  } finally {
    place.release();
  }
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
    return readUpload(request, await findUploader());
  const body = await readJson(request);
  return { fields: body === undefined ? {} : asObject(body), files: [] };
}
