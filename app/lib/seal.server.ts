import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { getEnvironment } from "../env.server";

// Layout: 1 byte version, 12 bytes nonce, 16 bytes tag, ciphertext.
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

function readKey(): Buffer {
  return Buffer.from(getEnvironment().ENCRYPTION_KEY, "base64");
}

/**
 * Encrypts `plaintext` with AES-256-GCM under ENCRYPTION_KEY. `context` (such as "shop 12 email") is authenticated
 * with it: a sealed value that was copied to another place does not open there.
 */
export function seal(plaintext: string, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", readKey(), nonce).setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), ciphertext]);
}

/** Opens what `seal` made for the same `context`. Throws when it was altered, moved or sealed under another key. */
export function unseal(sealed: Uint8Array, context: string): string {
  const bytes = Buffer.from(sealed);
  if (bytes.length < HEADER_BYTES || bytes[0] !== VERSION) throw new Error("not a sealed value");
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const tag = bytes.subarray(1 + NONCE_BYTES, HEADER_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", readKey(), nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES)), decipher.final()]).toString(
    "utf8",
  );
}
