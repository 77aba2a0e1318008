/**
 * `node --import ./tests/stand-ins/shopify/preload.ts` with LOCAL_SHOPIFY_PORT in the environment sends
 * this process's requests to `https://*.myshopify.com` to the local Shopify. Hosts, paths, headers
 * and signatures stay those of production; only the socket leads elsewhere.
 */
import { connect } from "node:net";
import { Agent, buildConnector, setGlobalDispatcher } from "undici";

const SHOP_HOST_SUFFIX = ".myshopify.com";

/** Read for each connection: a process of tests outlives the local Shopify of one of them. */
function readPort(): number {
  const port = Number(process.env.LOCAL_SHOPIFY_PORT);
  if (!Number.isInteger(port) || port <= 0)
    throw new Error("LOCAL_SHOPIFY_PORT must be the port of the local Shopify");
  return port;
}
readPort();

const connectAnywhere = buildConnector({ timeout: 10_000 });

const connectLocally: buildConnector.connector = (options, callback) => {
  if (!options.hostname.endsWith(SHOP_HOST_SUFFIX)) {
    connectAnywhere(options, callback);
    return;
  }
  // undici speaks TLS only if the connector returns a TLS socket: plain text is enough locally.
  const socket = connect({ host: "127.0.0.1", port: readPort(), noDelay: true });
  const fail = (error: Error) => callback(error, null);
  socket.once("error", fail);
  socket.once("connect", () => {
    socket.off("error", fail);
    callback(null, socket);
  });
};

setGlobalDispatcher(new Agent({ connect: connectLocally }));
