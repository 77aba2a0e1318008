import { connect } from "node:net";
import { findPort } from "./find-port";
import { waitUntil } from "./wait-until";

/** Where each part of the stack listens. */
export interface StackPorts {
  shopify: number;
  tunnel: number;
  app: number;
  mailbox: number;
  inboundSmtp: number;
  database: number;
  storefront: number;
  worker: number;
}

/** Takes `firstPort` and those after it where they are free; 0 for any. */
export async function pickPorts(firstPort: number): Promise<StackPorts> {
  const pick = (offset: number) => findPort(firstPort && firstPort + offset);
  return {
    shopify: await pick(0),
    tunnel: await pick(1),
    app: await pick(2),
    mailbox: await pick(3),
    inboundSmtp: await pick(4),
    database: await pick(5),
    storefront: await pick(6),
    worker: await pick(7),
  };
}

/** Waits until the app's web process at `port` is ready for requests. */
export async function waitForApp(port: number): Promise<void> {
  await waitUntil("the app to answer", async () => {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    return response.ok ? true : undefined;
  });
}

/** Waits until something listens at `port`. */
export async function waitForPort(port: number): Promise<void> {
  await waitUntil(`port ${port} to open`, () => canConnect(port));
}

function canConnect(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const settle = (result: true | undefined) => {
      socket.destroy();
      resolve(result);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(undefined));
  });
}
