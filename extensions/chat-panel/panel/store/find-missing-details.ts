import type { FormField } from "extensions/chat-panel/panel/api/types";
import type { ChatState } from "./chat-state";

/** Which of name and e-mail the shop still asks for; "off" for what is known already. */
export function findMissingDetails({ session, hasSkippedDetails }: ChatState): {
  name: FormField;
  email: FormField;
} {
  if (!session || session.customer) return { name: "off", email: "off" };
  const { preChat, details } = session;
  const ask = (field: FormField, known: string | null): FormField =>
    known || (hasSkippedDetails && field === "optional") ? "off" : field;
  return { name: ask(preChat.name, details.name), email: ask(preChat.email, details.email) };
}
