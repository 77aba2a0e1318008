/** Part of an upsert into `order_links AS known`: an order that was attached already stays so since then. */
export const KEEP_ATTACHED_AT = `attached_at = CASE WHEN EXCLUDED.state = known.state
    THEN COALESCE(known.attached_at, EXCLUDED.attached_at) ELSE EXCLUDED.attached_at END`;
