import type { Server } from "node:http";
import type { Socket } from "node:net";

/** A server that can be stopped without cutting a request. */
export interface PoliteServer {
  /**
   * From now on each answer asks its connection to end, so that callers come back by a new one, which a load balancer
   * leads elsewhere. New requests are still answered.
   */
  beginDraining(): void;
  /**
   * Takes no new connection, closes idle ones, and each other one when its answer is complete. Gives how many
   * requests had to be cut because they were not answered after `timeoutMs`.
   */
  close(timeoutMs: number): Promise<number>;
}

/** Watches over the connections of `server`; call it before the server listens. */
export function makePolite(server: Server): PoliteServer {
  /** Answers under way on each connection. */
  const open = new Map<Socket, number>();
  let isDraining = false;
  let isClosing = false;
  server.on("connection", (socket: Socket) => {
    open.set(socket, 0);
    socket.once("close", () => open.delete(socket));
  });
  // First of all listeners: the header must be there before anybody answers.
  server.prependListener("request", ({ socket }, response) => {
    open.set(socket, (open.get(socket) ?? 0) + 1);
    if (isDraining) response.setHeader("Connection", "close");
    response.once("close", () => {
      const left = (open.get(socket) ?? 1) - 1;
      if (open.has(socket)) open.set(socket, left);
      // Its headers may have left before the draining began, and promised that the connection stays.
      if (isClosing && left === 0) socket.end();
    });
  });
  return {
    beginDraining() {
      isDraining = true;
    },
    async close(timeoutMs) {
      isDraining = true;
      isClosing = true;
      let cut = 0;
      const timer = setTimeout(() => {
        cut = [...open.values()].filter((answers) => answers > 0).length;
        server.closeAllConnections();
      }, timeoutMs);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      clearTimeout(timer);
      return cut;
    },
  };
}
