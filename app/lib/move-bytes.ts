/** `bytes` in memory of their own, which can be moved to another thread: small ones share theirs with others until then. */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0;
  return isOwn ? new Uint8Array(buffer) : new Uint8Array(bytes);
}

/** What came from another thread, as the Buffer it was there. Nothing is copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
