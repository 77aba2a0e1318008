/** Ids are gids; Shopify also takes the plain number of one. */
export function isGlobalId(value: string): boolean {
  return /^(gid:\/\/shopify\/\w+\/.+|\d+)$/.test(value);
}
