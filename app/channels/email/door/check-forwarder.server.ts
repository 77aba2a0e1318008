import { createHash, timingSafeEqual } from "node:crypto";
import { getEnvironment } from "~/env.server";
import { AppError } from "~/errors";
import { decodeBase64 } from "~/lib/base64url";

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** The secret in an Authorization header: a Bearer token, or the password of Basic. */
function readSecret(authorization: string): string | null {
  const [scheme = "", credentials = "", ...rest] = authorization.split(" ");
  if (rest.length > 0) return null;
  if (/^bearer$/i.test(scheme)) return credentials;
  if (!/^basic$/i.test(scheme)) return null;
  const decoded = decodeBase64(credentials)?.toString("utf8") ?? "";
  const colon = decoded.indexOf(":");
  return colon < 0 ? null : decoded.slice(colon + 1);
}

/**
 * Lets a mail forwarder in that knows INBOUND_MAIL_TOKEN, as `Authorization: Bearer …` or as the password in the URL
 * (`https://mail:…@…`), which is all that some services can be told. Throws AppError UNAUTHORIZED. Compares digests,
 * so that neither the time taken nor the length tells anything of the token.
 */
export function checkForwarder(request: Request): void {
  const secret = readSecret(request.headers.get("Authorization") ?? "");
  const expected = digest(getEnvironment().INBOUND_MAIL_TOKEN);
  if (secret !== null && timingSafeEqual(digest(secret), expected)) return;
  throw new AppError(
    "UNAUTHORIZED",
    "Send INBOUND_MAIL_TOKEN as a Bearer token or as the password of Basic authentication.",
  );
}
