import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";

export interface AppCall {
  url: URL;
  method: string;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

export interface AppAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** How long a shopper waits; an answer that streams on for ever ends here too. */
const PATIENCE_MS = 30_000;

/**
 * Sends a request and takes the whole answer: Shopify documents no streaming through the proxy.
 * @throws Error when the app cannot be reached or does not finish in time
 */
export function callApp({ url, method, headers, body }: AppCall): Promise<AppAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method,
        headers: { ...headers, ...(body.length > 0 ? { "content-length": body.length } : {}) },
        signal: AbortSignal.timeout(PATIENCE_MS),
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const { statusCode: status = 502, headers: received } = answer;
          resolve({ status, headers: received, body: Buffer.concat(chunks) });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
