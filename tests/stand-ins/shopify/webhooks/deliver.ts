import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";

const CONNECT_MS = 1000;
const TOTAL_MS = 5000;

export interface DeliveryResult {
  ok: boolean;
  /** HTTP status; null when no answer came. */
  status: number | null;
  error: string | null;
}

/**
 * Posts one webhook with Shopify's limits: 1 s to connect, 5 s in all. Anything but 2xx, redirects
 * included, is a failure.
 */
export function deliver(
  address: string,
  headers: Record<string, string>,
  body: string,
): Promise<DeliveryResult> {
  return new Promise((resolve) => {
    const url = new URL(address);
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const request = send(url, { method: "POST", headers, agent: false });
    const fail = (error: string) => {
      request.destroy();
      finish({ ok: false, status: null, error });
    };
    const connecting = setTimeout(() => fail("connect timeout"), CONNECT_MS);
    const total = setTimeout(() => fail("timeout"), TOTAL_MS);
    const finish = (result: DeliveryResult) => {
      clearTimeout(connecting);
      clearTimeout(total);
      resolve(result);
    };
    request.on("socket", (socket) => {
      socket.once("connect", () => clearTimeout(connecting));
    });
    request.on("error", (error) => finish({ ok: false, status: null, error: error.message }));
    request.on("response", (response) => {
      response.resume();
      const status = response.statusCode ?? 0;
      const ok = status >= 200 && status < 300;
      finish({ ok, status, error: ok ? null : `HTTP ${status}` });
    });
    request.end(body);
  });
}
