import type { CommandStaff } from "~/conversations/commands/conversation-command";

/** A member of the team who may do everything. */
export const ADMIN: CommandStaff = { id: "7", name: "Sara", role: "admin" };
