import { createServer } from "node:http";
import type { ControlContext } from "tests/stand-ins/shopify/control/control-route";
import { sendJson } from "./exchange";
import { listen, type Listening } from "./listen";
import { localHostRouter } from "./local-host";
import { shopHostRouter } from "./shop-host";

/** Serves everything but the tunnel on one port, told apart by the Host header. */
export function serve(context: ControlContext, port: number): Promise<Listening> {
  const local = localHostRouter(context);
  const shops = shopHostRouter(context.platform);
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    const host = (request.headers.host ?? "").split(":")[0] ?? "";
    if (host.endsWith(".myshopify.com")) void shops(request, response);
    else if (host === "127.0.0.1" || host === "localhost") void local(request, response);
    else sendJson(response, 421, { errors: `Nothing is served for ${host}` });
  });
  // Hung answers (a fault) must outlive the client's patience.
  server.requestTimeout = 0;
  return listen(server, port);
}
