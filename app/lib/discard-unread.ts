import type { IncomingMessage, ServerResponse } from "node:http";

const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Once the answer is sent, throws away what of the request's body nobody has read. Left where it is, it would hold up
 * the next request on that connection until the connection is closed; and a browser that is cut off while it sends never
 * reads the answer. What goes on for more than 16 MB is cut off all the same.
 */
export function discardUnread(request: IncomingMessage, response: ServerResponse): void {
  response.once("finish", () => {
    if (request.readableEnded || request.destroyed) return;
    let left = MAX_BYTES;
    // Whoever began to read it would stop it again.
    request.removeAllListeners("data");
    request.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) request.destroy();
    });
    request.resume();
  });
}
