import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readBody } from "tests/stand-ins/shopify/http/exchange";
import { listen } from "tests/stand-ins/shopify/http/listen";

/** A request the fake app received. */
interface ReceivedRequest {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface FakeApp {
  target: string;
  received: ReceivedRequest[];
  /** Requests to paths that begin with this. */
  receivedAt(prefix: string): ReceivedRequest[];
  stop(): Promise<void>;
}

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
) => Promise<void> | void;

/** A tiny app for tests of the platform: records every request; answers 200 unless told otherwise. */
export async function startFakeApp(answer?: Answer): Promise<FakeApp> {
  const received: ReceivedRequest[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const body = (await readBody(request)).toString("utf8");
    const { method = "", url = "", headers } = request;
    received.push({ method, url, headers, body });
    if (answer) await answer(request, response, body);
    else response.end("ok");
  };
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  const listening = await listen(server, 0);
  return {
    target: `http://127.0.0.1:${listening.port}`,
    received,
    receivedAt: (prefix) => received.filter(({ url }) => url.startsWith(prefix)),
    stop: () => listening.stop(),
  };
}
