import { createHmac } from "node:crypto";
import { ChatPage } from "tests/integration/storefront/chat/kit/chat-page";
import { signProxy } from "tests/integration/storefront/chat/kit/sign-proxy";
import { forgeProxyQueries } from "tests/tools/attack/signatures";
import { mutateToken } from "tests/tools/attack/tokens";
import { DEMO_SHOP } from "tests/tools/demo/start-stack";
import type { Attack, AttackTarget } from "./attack";

const JSON_TYPE = { "Content-Type": "application/json" };

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer.status;
}

const refused = (status: number): string | null =>
  status >= 400 && status < 500 ? null : `answered ${status}`;

/** Addresses that claim to be signed by Shopify, and webhooks likewise. */
export function signatureAttacks(clientSecret: string): Attack[] {
  const signed = {
    shop: DEMO_SHOP,
    customerId: "",
    pathPrefix: "/apps/help",
    timestamp: Math.floor(Date.now() / 1_000),
    secret: clientSecret,
  };
  const proxy = forgeProxyQueries(signed).map(({ what, text }): Attack => ({
    kind: "signatures",
    name: `app proxy: ${what}`,
    carryOut: async ({ stack }) =>
      refused(await post(`${stack.appOrigin}/proxy/chat/session?${text}`, {})),
  }));
  const body = JSON.stringify({ id: 1 });
  const right = createHmac("sha256", clientSecret).update(body).digest("base64");
  const hmacs: Record<string, string> = {
    none: "",
    "of another body": createHmac("sha256", clientSecret).update("{}").digest("base64"),
    "by another key": createHmac("sha256", "guess").update(body).digest("base64"),
    "without its end": right.slice(0, -2),
    "with more at its end": `${right}AA`,
    "in hex": createHmac("sha256", clientSecret).update(body).digest("hex"),
  };
  const webhooks = Object.entries(hmacs).map(([what, hmac]): Attack => ({
    kind: "signatures",
    name: `webhook: signature ${what}`,
    async carryOut({ stack }) {
      const headers = {
        "X-Shopify-Hmac-Sha256": hmac,
        "X-Shopify-Topic": "orders/updated",
        "X-Shopify-Shop-Domain": DEMO_SHOP,
        "X-Shopify-Webhook-Id": `forged-${what}`,
      };
      const answer = await fetch(`${stack.appOrigin}/webhooks/shopify`, {
        method: "POST",
        headers: { ...JSON_TYPE, ...headers },
        body,
      });
      return refused(answer.status);
    },
  }));
  return [...proxy, ...webhooks];
}

/** Tokens that nearly are one of ours. Every one of them must be refused, and the right one still taken. */
export async function tokenAttacks({ stack }: AttackTarget): Promise<Attack[]> {
  const options = { origin: stack.appOrigin, shopDomain: DEMO_SHOP, address: "198.51.100.9" };
  const { token } = (await ChatPage.open(options)).session;
  // Through the shop, where a token is a text among others: in a header not every one of these could stand.
  const poll = (text: string) =>
    post(`${stack.appOrigin}/proxy/chat/poll?${signProxy({ shopDomain: DEMO_SHOP })}`, {
      token: text,
      after: 0,
    });
  const mutants = [...mutateToken(token)];
  // Each letter's spellings stand together; every ninth still tries each letter.
  const tried = mutants.filter((_, index) => index % 9 === 0);
  const attacks = tried.map(({ what, text }): Attack => ({
    kind: "tokens",
    name: `visitor token ${what}`,
    carryOut: async () => refused(await poll(text)),
  }));
  return [
    ...attacks,
    {
      kind: "tokens",
      name: "the right token is still taken",
      carryOut: async () => {
        const status = await poll(token);
        return status === 200 ? null : `answered ${status}`;
      },
    },
  ];
}
