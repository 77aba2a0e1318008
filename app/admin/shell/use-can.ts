import { type Action, can } from "~/team/permissions";
import { useDesk } from "../format/shop-format";

/** Whether who is at work may do this: what would be refused is not offered. The server decides by itself. */
export function useCan(action: Action): boolean {
  return can(useDesk().staff, action);
}
