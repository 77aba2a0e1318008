import type { MappingScope } from "~/commerce/mapping/mapping-scope";
import type { EmitRow } from "~/commerce/mapping/table";
import type { AdminClient } from "~/shopify/admin-client.server";

export interface ReadTarget {
  scope: MappingScope;
  emit: EmitRow;
}

/**
 * Reads objects by their gids (250 at most), complete with their children, emits their rows and gives the gids that
 * Shopify still has. Throws ChangedWhileReading when an object changed between two of its pages.
 */
export type ReadBatch = (
  client: AdminClient,
  gids: string[],
  target: ReadTarget,
) => Promise<string[]>;
