import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deriveKey, deriveKeys } from "./keys.server";
import type { SealSlot } from "./sealed-places";

// Layout: 1 byte version, 1 byte length of the key's id, the id, 12 bytes nonce, 16 bytes tag, ciphertext.
const VERSION = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FIXED_BYTES = 2 + NONCE_BYTES + TAG_BYTES;

/** A sealed value that does not open: altered, moved, or sealed under a key that is no longer in ENCRYPTION_KEYS. */
export class UnsealError extends Error {
  override readonly name = "UnsealError";
}

// The id and the place are authenticated with the value: neither can be exchanged.
function authenticatedData(keyId: string, { place, owner }: SealSlot): Buffer {
  return Buffer.from(JSON.stringify([VERSION, keyId, place, owner]));
}

/**
 * Encrypts `plaintext` with AES-256-GCM under the first of ENCRYPTION_KEYS. The value is bound to `slot`: one that was
 * copied to another place or another shop does not open there.
 */
export function seal(plaintext: string, slot: SealSlot): Buffer {
  const { id } = deriveKeys("seal")[0];
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", deriveKey("seal"), nonce).setAAD(
    authenticatedData(id, slot),
  );
  const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
  const header = Buffer.concat([Buffer.from([VERSION, id.length]), Buffer.from(id, "ascii")]);
  return Buffer.concat([header, nonce, cipher.getAuthTag(), ciphertext]);
}

/** Id of the key that a value was sealed under; null when it is no sealed value. */
export function sealingKeyId(sealed: Uint8Array): string | null {
  const length = sealed[1] ?? 0;
  if (sealed[0] !== VERSION || length === 0 || sealed.length < FIXED_BYTES + length) return null;
  return Buffer.from(sealed.subarray(2, 2 + length)).toString("ascii");
}

/** Opens what `seal` made for the same `slot`, under whichever of ENCRYPTION_KEYS. Throws UnsealError otherwise. */
export function unseal(sealed: Uint8Array, slot: SealSlot): string {
  const id = sealingKeyId(sealed);
  if (id === null) throw new UnsealError("not a sealed value");
  const key = deriveKeys("seal").find((candidate) => candidate.id === id)?.key;
  if (!key) throw new UnsealError("sealed under a key that is not in ENCRYPTION_KEYS");
  const bytes = Buffer.from(sealed.subarray(2 + id.length));
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(authenticatedData(id, slot))
    .setAuthTag(tag);
  const ciphertext = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString("utf8");
  } catch (error) {
    throw new UnsealError("altered, or sealed for another place", { cause: error });
  }
}
