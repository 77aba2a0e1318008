import { AppError } from "~/errors";

/** Roles that a member of staff can be given. */
export const GIVEN_ROLES = ["admin", "agent", "read-only"] as const;
/** All roles. Who is the owner is Shopify's word: nobody is given or loses that role here. */
export const ROLES = ["owner", ...GIVEN_ROLES] as const;

export type GivenRole = (typeof GIVEN_ROLES)[number];
export type Role = (typeof ROLES)[number];

/** A member of staff who asks for something; `id` is Shopify's user id in digits. */
export interface TeamMember {
  id: string;
  role: Role;
}

interface Permission {
  /** What it lets one do, after "Your role does not let you". */
  deed: string;
  roles: Readonly<Record<Role, boolean>>;
}

const AGENTS = { owner: true, admin: true, agent: true, "read-only": false } as const;
const ADMINS = { owner: true, admin: true, agent: false, "read-only": false } as const;

/**
 * Action × role. Reading needs no line: whoever Shopify lets into Doorbell may read what is there, except a customer's
 * whole data (`privacy.handle`).
 */
export const PERMISSIONS = {
  "conversation.reply": { deed: "reply to conversations", roles: AGENTS },
  "conversation.note": { deed: "write notes", roles: AGENTS },
  /** Status, who answers, tags, priority, putting aside, spam, and whether it counts as read. */
  "conversation.organise": { deed: "change conversations", roles: AGENTS },
  "conversation.link-orders": { deed: "attach or detach orders", roles: AGENTS },
  "conversation.trust-sender": { deed: "trust senders", roles: AGENTS },
  "conversation.use-original-sender": { deed: "change whom a conversation is with", roles: AGENTS },
  "knowledge.write": { deed: "change articles", roles: AGENTS },
  "settings.change": { deed: "change settings", roles: ADMINS },
  "privacy.handle": { deed: "handle customers’ data requests", roles: ADMINS },
  "operations.restart": { deed: "start work again", roles: ADMINS },
  "sync.start": { deed: "start a sync", roles: ADMINS },
  "team.manage": { deed: "change the roles of your team", roles: ADMINS },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;

/** Whether somebody of this role may do this. */
export const can = ({ role }: Pick<TeamMember, "role">, action: Action): boolean =>
  PERMISSIONS[action].roles[role];

/** Why somebody may not do this, and who can change that. */
export const refusalOf = (action: Action): string =>
  `Your role does not let you ${PERMISSIONS[action].deed}. Ask an admin of your team to change it.`;

/** Goes on only when the member's role allows it. AppError FORBIDDEN. */
export function requirePermission(member: Pick<TeamMember, "role">, action: Action): void {
  if (!can(member, action)) throw new AppError("FORBIDDEN", refusalOf(action));
}
