import { createPrivateKey, createPublicKey } from "node:crypto";

// One key for all domains of the tests. It signs nothing that matters, so it may stand here.
const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");
const SEED = Buffer.alloc(32, 11);

const privateKey = createPrivateKey({
  key: Buffer.concat([PKCS8_ED25519, SEED]),
  format: "der",
  type: "pkcs8",
});

/** Signs mail in the tests. PEM. */
export const KIT_PRIVATE_KEY = privateKey.export({ format: "pem", type: "pkcs8" }).toString();

const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" });

/** What the name server of the tests publishes for it: the 32 bytes at the end (RFC 8463, section 4). */
export const KIT_KEY_RECORD = `v=DKIM1; k=ed25519; p=${publicKey.subarray(-32).toString("base64")}`;
