import { randomUUID } from "node:crypto";
import { request as httpRequest, type Agent } from "node:http";
import { FORWARDER_TOKEN } from "tests/kit/mail/post-mail";
import { startApp, type AppUnderTest } from "./app-under-test";

export const running: AppUnderTest[] = [];

export async function start(
  script: string,
  given: Record<string, string> = {},
): Promise<AppUnderTest> {
  const app = await startApp(script, given);
  running.push(app);
  return app;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  agent?: Agent;
}

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Node's own client, which says when a connection was cut. */
export function ask(url: string, { method = "GET", headers = {}, body, agent }: Asked = {}) {
  return new Promise<Answered>((resolve, reject) => {
    const request = httpRequest(url, { method, headers, ...(agent ? { agent } : {}) }, (answer) => {
      let text = "";
      answer.on("data", (chunk: Buffer) => (text += chunk.toString()));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

export const mailTo = (address: string, subject: string) =>
  `From: anna@example.com\r\nTo: ${address}\r\nSubject: ${subject}\r\nMessage-ID: <${randomUUID()}@example.com>\r\n\r\nHello`;

export const postMail = (app: AppUnderTest, address: string, options: Asked = {}) =>
  ask(`${app.url}/channels/email/${encodeURIComponent(address)}`, {
    method: "POST",
    body: mailTo(address, "Slow"),
    ...options,
    headers: {
      "Content-Type": "message/rfc822",
      Authorization: `Bearer ${FORWARDER_TOKEN}`,
      ...options.headers,
    },
  });
