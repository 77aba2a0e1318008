import type { Server } from "node:http";

export interface Listening {
  port: number;
  /** Closes the listener and every open connection. */
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1 (port 0 = any free one). */
export async function listen(server: Server, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port to listen on");
  return {
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
