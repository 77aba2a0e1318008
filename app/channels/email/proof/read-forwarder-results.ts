import { type AuthenticationResults, parseAuthenticationResults } from "./authentication-results";
import { type HeaderField, valueOf } from "./cut-headers";

/**
 * What a trusted forwarder found, from its Authentication-Results header. Read only where the forwarder itself put it:
 * it must be the first of its kind, with no Received above it but the forwarder's own. Lower ones came with the mail,
 * and anybody can write them (RFC 8601, section 5). Null when there is none from one of `authservIds`.
 */
export function readForwarderResults(
  fields: readonly HeaderField[],
  authservIds: readonly string[],
): AuthenticationResults | null {
  const first = fields.findIndex(({ name }) => name === "authentication-results");
  const field = fields[first];
  if (!field) return null;
  const received = fields.slice(0, first).filter(({ name }) => name === "received");
  if (received.length > 1) return null;
  const results = parseAuthenticationResults(valueOf(field));
  return results && authservIds.includes(results.authservId) ? results : null;
}
