import { GraphQLError } from "graphql";
import { parseGid } from "tests/stand-ins/shopify/store/gid";

/**
 * The numeric id of an argument that names an object of the given type: its gid, or (as Shopify takes
 * it too) the plain number of one.
 * @throws GraphQLError as Shopify for an id of another type.
 */
export function idOf(gid: string, type: string): number {
  const parsed = parseGid(gid);
  if (parsed?.type === type) return parsed.id;
  // More digits than any id here has: no object, but not malformed either.
  const [, digits] = /^(?:gid:\/\/shopify\/\w{1,60}\/)?(\d+)$/.exec(gid) ?? [];
  const isOfType = /^\d+$/.test(gid) || gid.startsWith(`gid://shopify/${type}/`);
  if (digits === undefined || !isOfType) throw invalidId(gid);
  return digits.length > 16 ? Number.MAX_SAFE_INTEGER : Number(digits);
}

/** Shopify's error for an id that names nothing of the expected type. */
export function invalidId(gid: string): GraphQLError {
  return new GraphQLError(`Invalid id: ${gid}`, { extensions: { code: "RESOURCE_NOT_FOUND" } });
}
