import { hkdfSync } from "node:crypto";
import { getEnvironment } from "~/env.server";

/** What a key is for. What one purpose's key made means nothing to another's. */
export type KeyPurpose =
  | "seal"
  | "visitor token"
  | "file link"
  | "client address"
  | "rate counter"
  | "article vote"
  | "patience"
  | "address code"
  | "transcript link"
  | "lookup code"
  | "loop mark";

/** A key of 32 bytes for one purpose, and the id of the secret that it comes from. */
export interface DerivedKey {
  id: string;
  key: Buffer;
}

const derived = new Map<KeyPurpose, readonly [DerivedKey, ...DerivedKey[]]>();

function derive(purpose: KeyPurpose): readonly [DerivedKey, ...DerivedKey[]] {
  const toKey = ({ id, secret }: { id: string; secret: Buffer }): DerivedKey => ({
    id,
    key: Buffer.from(hkdfSync("sha256", secret, "", `doorbell ${purpose}`, 32)),
  });
  const [first, ...older] = getEnvironment().ENCRYPTION_KEYS;
  return [toKey(first), ...older.map(toKey)];
}

/** The keys of `purpose`, one of each of ENCRYPTION_KEYS (HKDF, RFC 5869); the first is the one in use. */
export function deriveKeys(purpose: KeyPurpose): readonly [DerivedKey, ...DerivedKey[]] {
  const known = derived.get(purpose) ?? derive(purpose);
  derived.set(purpose, known);
  return known;
}

/** The key that is in use for `purpose`: what is made anew is made with this one. */
export function deriveKey(purpose: KeyPurpose): Buffer {
  return deriveKeys(purpose)[0].key;
}

/** All keys that `purpose` may have been used with: what was made before a rotation still counts. */
export function acceptedKeys(purpose: KeyPurpose): readonly Buffer[] {
  return deriveKeys(purpose).map(({ key }) => key);
}
