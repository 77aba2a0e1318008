import { randomUUID } from "node:crypto";
import type { SessionView } from "~/storefront/chat/door/chat-views";
import { nextAddress } from "tests/e2e/rough-shop/visitor";
import type { Stack } from "tests/tools/demo/start-stack";

/** A shopper without a browser, who sends what no page of ours would. */
export interface HostileVisitor {
  session: SessionView;
  /** Calls an action of the chat at the app's origin; throws when it was refused. */
  send(action: string, body: Record<string, unknown>, files?: readonly File[]): Promise<void>;
}

/** Comes to the shop as somebody new. */
export async function arrive(stack: Stack, pageTitle: string): Promise<HostileVisitor> {
  const opened = await fetch(`${stack.storefrontUrl}/apps/help/chat/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Local-Client": nextAddress() },
    body: JSON.stringify({
      resume: null,
      locale: "en",
      country: "FI",
      timeZone: "Europe/Helsinki",
      device: "desktop",
      pageUrl: `https://shop.example/?q=${encodeURIComponent(pageTitle)}`,
      pageTitle,
    }),
  });
  if (!opened.ok) throw new Error(`no session: ${opened.status} ${await opened.text()}`);
  const session = (await opened.json()) as SessionView;
  return {
    session,
    async send(action, body, files = []) {
      const fields = { clientId: randomUUID(), ...body };
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, String(value));
      for (const file of files) form.append("files", file, file.name);
      const answer = await fetch(`${stack.shopify.tunnelUrl}/storefront/chat/${action}`, {
        method: "POST",
        headers: {
          "X-Doorbell-Token": session.token,
          ...(files.length > 0 ? {} : { "Content-Type": "application/json" }),
        },
        body: files.length > 0 ? form : JSON.stringify(fields),
      });
      if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
    },
  };
}
