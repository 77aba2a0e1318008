import { z } from "zod";
import type { ChangeAuthor } from "~/conversations/state/change-author";
import { requirePermission, ROLES, type Action } from "~/team/permissions";

/** Parts that the commands of a conversation have in common. Their messages are shown to the agent as they are. */

const MAX_TEXT_LENGTH = 50_000;
const UNKNOWN_STAFF = "We do not know who you are. Open the page again.";

export const conversationIdSchema = z.uuid({ message: "This conversation does not exist." });

/** The member of staff who acts: `id` is Shopify's user id in digits. */
export const staffSchema = z.object({
  id: z.string().regex(/^\d{1,19}$/, { message: UNKNOWN_STAFF }),
  name: z.string().trim().min(1).max(200).catch("Staff"),
  role: z.enum(ROLES, { message: UNKNOWN_STAFF }),
});

/** Made once by the form, so that sending it twice does its work once. */
export const requestIdSchema = z.uuid({ message: "The form is out of date. Open the page again." });

/** What someone typed; `emptyMessage` says what is missing, null: nothing is. */
export function textSchema(emptyMessage: string | null) {
  return z
    .string()
    .max(MAX_TEXT_LENGTH, {
      message: `Longer than ${MAX_TEXT_LENGTH.toLocaleString("en")} characters. Shorten it or send it in parts.`,
    })
    .transform((text) => text.replace(/\r\n?/g, "\n").replaceAll("\u0000", "").trim())
    .refine((text) => text !== "" || emptyMessage === null, { message: emptyMessage ?? "" });
}

export type CommandStaff = z.infer<typeof staffSchema>;

/** A member of staff as the author of a change that their role allows. AppError FORBIDDEN when it does not. */
export function permitAuthor(staff: CommandStaff, action: Action): ChangeAuthor {
  requirePermission(staff, action);
  return { actor: { kind: "staff", id: staff.id }, name: staff.name };
}
