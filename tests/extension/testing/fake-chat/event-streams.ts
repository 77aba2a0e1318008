import type { ServerResponse } from "node:http";
import type { Message } from "extensions/chat-panel/panel/api/types";

/** The chat's open streams of server-sent events. */
export class EventStreams {
  readonly open = new Set<ServerResponse>();

  /** Sends an event to all of them. */
  emit(type: string, data: unknown, id?: number): void {
    for (const stream of this.open) writeEvent(stream, type, data, id);
  }

  /** Answers a request with a stream that begins with what its reader has missed. */
  add(response: ServerResponse, missed: readonly Message[]): void {
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Access-Control-Allow-Origin": "*",
    });
    response.write("retry: 200\n\n");
    for (const message of missed) writeEvent(response, "message", message, message.sequence);
    this.open.add(response);
    response.on("close", () => this.open.delete(response));
  }

  /** Ends all of them, as a restart does. */
  cut(): void {
    for (const stream of this.open) stream.destroy();
    this.open.clear();
  }
}

function writeEvent(stream: ServerResponse, type: string, data: unknown, id?: number): void {
  const lines = [`event: ${type}`, `data: ${JSON.stringify(data)}`];
  if (id) lines.unshift(`id: ${id}`);
  stream.write(`${lines.join("\n")}\n\n`);
}
