import { CHAT_LIMITS } from "~/channels/chat/chat-limits";
import type { OutboundFile } from "~/conversations/outbound-files";
import { AppError } from "~/errors";

interface SentIntent {
  body: unknown;
  files: OutboundFile[];
}

/** The intent with room for its text, beside the files. */
const MAX_BYTES = CHAT_LIMITS.requestBytes;
const FALLBACK_TYPE = "application/octet-stream";

async function toOutboundFile(file: File): Promise<OutboundFile> {
  return {
    fileName: file.name,
    contentType: file.type.split(";")[0] || FALLBACK_TYPE,
    content: Buffer.from(await file.arrayBuffer()),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("INVALID_INPUT", "That could not be read. Reload the page and try again.", {
      cause: error,
    });
  }
}

/**
 * What an agent's page sent: JSON, or a form whose field "intent" is the JSON and whose "files" go out with the reply.
 * AppErrors: TOO_LARGE before a byte is read when the length says so or nothing does, INVALID_INPUT for what is no JSON.
 */
export async function readIntent(request: Request): Promise<SentIntent> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.startsWith("multipart/form-data"))
    return { body: parseJson(await request.text()), files: [] };
  const length = Number(request.headers.get("Content-Length") ?? Infinity);
  if (!(length <= MAX_BYTES))
    throw new AppError("TOO_LARGE", "These files are too large for one message. Send fewer.");
  const form = await request.formData();
  const intent = form.get("intent");
  const files = form.getAll("files").filter((entry): entry is File => entry instanceof File);
  if (files.length > CHAT_LIMITS.files)
    throw new AppError("INVALID_INPUT", `A message can have ${CHAT_LIMITS.files} files.`);
  return {
    body: parseJson(typeof intent === "string" ? intent : ""),
    files: await Promise.all(files.map(toOutboundFile)),
  };
}
