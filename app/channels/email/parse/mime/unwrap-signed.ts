import { fromBER, OctetString } from "asn1js";

const MAX_BYTES = 25 * 1024 * 1024;
const SIGNED_DATA = "1.2.840.113549.1.7.2";

interface Block {
  valueBlock: { value?: unknown; toString(): string };
}

const childrenOf = (block: Block | undefined): Block[] =>
  Array.isArray(block?.valueBlock.value) ? (block.valueBlock.value as Block[]) : [];

/** The bytes of an octet string, which may come in pieces. */
function octets(block: unknown, depth = 0): Buffer[] {
  if (!(block instanceof OctetString) || depth > 8) return [];
  const pieces = childrenOf(block as unknown as Block);
  if (pieces.length > 0) return pieces.flatMap((piece) => octets(piece, depth + 1));
  return [Buffer.from(block.valueBlock.valueHexView)];
}

/**
 * The mail within a part that is signed as a whole (S/MIME, "opaque": RFC 8551, section 3.5.2); null for one that is encrypted or
 * broken. Nobody's signature is checked here.
 */
export function unwrapSigned(content: Buffer): Buffer | null {
  if (content.length > MAX_BYTES) return null;
  try {
    const { result, offset } = fromBER(new Uint8Array(content));
    if (offset < 0) return null;
    const [kind, explicit] = childrenOf(result as unknown as Block);
    if (!kind?.valueBlock.toString().includes(SIGNED_DATA)) return null;
    const [signedData] = childrenOf(explicit);
    const [, , encapsulated] = childrenOf(signedData);
    const [, wrapped] = childrenOf(encapsulated);
    const [inner] = childrenOf(wrapped);
    const bytes = Buffer.concat(octets(inner));
    return bytes.length > 0 ? bytes : null;
  } catch {
    return null;
  }
}
