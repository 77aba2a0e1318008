import { ChatPage } from "tests/integration/storefront/chat/kit/chat-page";
import { signProxy } from "tests/integration/storefront/chat/kit/sign-proxy";
import { DEMO_SHOP } from "tests/tools/demo/start-stack";
import type { Attack, AttackTarget } from "./attack";

const MEGABYTE = 1024 * 1024;

interface HostileForm {
  name: string;
  contentType: string;
  body: () => string;
}

const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const json = "application/json";
const multipart = "multipart/form-data; boundary=x";
const urlEncoded = "application/x-www-form-urlencoded";

const FORMS: readonly HostileForm[] = [
  {
    name: "24 MB of JSON",
    contentType: json,
    body: () => `{"text":"${"a".repeat(24 * MEGABYTE)}"}`,
  },
  { name: "JSON 100,000 deep", contentType: json, body: () => "[".repeat(100_000) },
  {
    name: "24 MB of JSON in a field",
    contentType: multipart,
    body: () => `${part("context", `{"a":[${"1,".repeat(12 * MEGABYTE)}1]}`)}--x--\r\n`,
  },
  {
    name: "5,000 fields",
    contentType: multipart,
    body: () =>
      `${Array.from({ length: 5_000 }, (_, index) => part(`field-${index}`, "a")).join("")}--x--\r\n`,
  },
  {
    name: "a boundary that never ends",
    contentType: multipart,
    body: () =>
      `--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n${"\r\n--".repeat(MEGABYTE)}`,
  },
  {
    name: "a header that never ends",
    contentType: multipart,
    body: () => `--x\r\nContent-Disposition: form-data; ${'name="a"; '.repeat(400_000)}`,
  },
  {
    name: "a file name of 200 kB",
    contentType: multipart,
    body: () =>
      `--x\r\nContent-Disposition: form-data; name="files"; filename="${"a.".repeat(100_000)}"\r\n\r\nhi\r\n--x--\r\n`,
  },
  {
    name: "5 MB of empty fields",
    contentType: urlEncoded,
    body: () => "a&".repeat(2.5 * MEGABYTE),
  },
  {
    name: "5 MB of escapes",
    contentType: urlEncoded,
    body: () => `text=${"%41".repeat(1.6 * MEGABYTE)}`,
  },
];

interface Door {
  name: string;
  open(target: AttackTarget): Promise<{ url: string; headers: Record<string, string> }>;
}

const DOORS: readonly Door[] = [
  {
    name: "chat",
    async open({ stack }) {
      const options = { origin: stack.appOrigin, shopDomain: DEMO_SHOP, address: "198.51.100.7" };
      const page = await ChatPage.open(options);
      return {
        url: `${stack.appOrigin}/storefront/chat/message`,
        headers: { "X-Doorbell-Token": page.session.token },
      };
    },
  },
  {
    name: "contact form",
    open: ({ stack }) =>
      Promise.resolve({
        url: `${stack.appOrigin}/proxy/contact?${signProxy({ shopDomain: DEMO_SHOP })}`,
        headers: { "X-Forwarded-For": "198.51.100.8" },
      }),
  },
  {
    name: "mail door",
    open: ({ stack, inbox }) =>
      Promise.resolve({
        url: `${stack.appOrigin}/channels/email/${inbox}`,
        headers: { Authorization: `Bearer ${stack.inboundMailToken}` },
      }),
  },
  {
    name: "webhooks",
    open: ({ stack }) =>
      Promise.resolve({ url: `${stack.appOrigin}/webhooks/shopify`, headers: {} }),
  },
];

async function post(
  url: string,
  headers: Record<string, string>,
  { contentType, body }: HostileForm,
): Promise<number> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { ...headers, "Content-Type": contentType },
    body: body(),
  }).catch(() => null);
  await answer?.arrayBuffer().catch(() => null);
  // A connection that was cut is an answer too: the door did not want the rest.
  return answer?.status ?? 0;
}

/** Forms that cost their reader much. Held: an answer below 500, and nobody else waited. */
export function formAttacks(): Attack[] {
  return DOORS.flatMap((door) =>
    FORMS.map((form): Attack => ({
      kind: "forms",
      name: `${door.name}: ${form.name}`,
      isTimed: true,
      async carryOut(target) {
        const { health } = target;
        const { url, headers } = await door.open(target);
        let status = 0;
        const stall = await health.findStall(async () => {
          status = await post(url, headers, form);
        });
        return status >= 500 ? `answered ${status}` : stall;
      },
    })),
  );
}
