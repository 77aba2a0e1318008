import { CHAT_LIMITS } from "~/channels/chat/chat-limits";
import type { OutboundFile } from "~/conversations/outbox/outbound-files";
import { AppError } from "~/errors";
import { readForm, type FormFile } from "~/lib/read-form.server";
import { parseJson, readJson } from "~/lib/read-json.server";

interface SentIntent {
  body: unknown;
  files: OutboundFile[];
}

const FALLBACK_TYPE = "application/octet-stream";
const TOO_LARGE = "These files are too large for one message. Send fewer.";

function toOutboundFile({ fileName, contentType, content }: FormFile): OutboundFile {
  return { fileName, contentType: contentType.split(";")[0] || FALLBACK_TYPE, content };
}

/**
 * What an agent's page sent: JSON, or a form whose field "intent" is the JSON and whose "files" go out with the reply.
 * AppErrors: TOO_LARGE before a byte is read when the length says so or nothing does, INVALID_INPUT for what is no JSON.
 */
export async function readIntent(request: Request): Promise<SentIntent> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.startsWith("multipart/form-data")) return { body: await readJson(request), files: [] };
  // Browsers say how long their forms are.
  if (!request.headers.has("Content-Length")) throw new AppError("TOO_LARGE", TOO_LARGE);
  const { fields, files } = await readForm(request, {
    totalBytes: CHAT_LIMITS.requestBytes,
    files: { count: CHAT_LIMITS.files, bytes: CHAT_LIMITS.requestBytes },
    tooLarge: TOO_LARGE,
  });
  const chosen = files.filter(({ field }) => field === "files");
  if (chosen.length > CHAT_LIMITS.files)
    throw new AppError("INVALID_INPUT", `A message can have ${CHAT_LIMITS.files} files.`);
  return { body: parseJson(fields.get("intent") ?? ""), files: chosen.map(toOutboundFile) };
}
