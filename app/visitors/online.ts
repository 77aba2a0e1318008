/** SQL condition over the row `v` of visitors: a page of theirs is open. Allows for two missed rounds of presence. */
export const IS_ONLINE = `(v.left_at IS NULL AND v.last_seen_at > now() - interval '80 seconds')`;
