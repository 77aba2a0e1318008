import { useDesk } from "~/admin/format/shop-format";
import { can, type Action } from "~/team/permissions";

/** Whether who is at work may do this: what would be refused is not offered. The server decides by itself. */
export function useCan(action: Action): boolean {
  return can(useDesk().staff, action);
}
