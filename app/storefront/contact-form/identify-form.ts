import { createHash } from "node:crypto";
import { isUuid } from "~/lib/is-uuid";
import type { ContactForm } from "./contact-form";

/**
 * What makes a form that is sent again recognisable: the id that its page was given, and what was written, so that a
 * reload adds nothing and a form that was changed and sent again is a message of its own. A form without an id (the
 * theme's block is rendered without us) is told by what was written and the day (UTC).
 */
export function identifyForm(
  form: ContactForm,
  { requestId, now }: { requestId: string; now: Date },
): string {
  const { name, email, order, message } = form;
  const content = JSON.stringify([name, email.toLowerCase(), order, message]);
  const digest = createHash("sha256").update(content).digest("base64url").slice(0, 22);
  const id = isUuid(requestId) ? requestId.toLowerCase() : now.toISOString().slice(0, 10);
  return `form:${id}:${digest}`;
}
