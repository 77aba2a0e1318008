/** A column that holds sealed values, and how the walk that seals them anew finds its way through it. */
interface SealedPlace {
  table: string;
  column: string;
  /** Columns of the primary key, in its order. */
  key: readonly string[];
  /** How the value stands in the column. */
  encoding: "bytes" | "base64";
  /** SQL over a row that gives the owner the value is bound to. */
  owner: string;
}

/**
 * Every place where sealed values are kept. `seal` takes no other, so that whatever is sealed is found again when the
 * key changes.
 */
export const SEALED_PLACES = {
  "session access token": {
    table: "session",
    column: "accessToken",
    key: ["id"],
    encoding: "base64",
    owner: "shop",
  },
  "session refresh token": {
    table: "session",
    column: "refreshToken",
    key: ["id"],
    encoding: "base64",
    owner: "shop",
  },
  "channel secrets": {
    table: "channel_connections",
    column: "secrets",
    key: ["shop_id", "id"],
    encoding: "bytes",
    owner: "concat_ws(' ', shop_id, channel, nullif(address, ''))",
  },
  "domain key": {
    table: "sending_domains",
    column: "private_key",
    key: ["shop_id", "domain"],
    encoding: "bytes",
    owner: "shop_id || ' ' || domain",
  },
} as const satisfies Record<string, SealedPlace>;

export type SealedPlaceName = keyof typeof SEALED_PLACES;

/** What a sealed value is bound to: it opens in this place, for this owner, and nowhere else. */
export interface SealSlot {
  place: SealedPlaceName;
  /** As the place's `owner` gives it for the row. */
  owner: string;
}
