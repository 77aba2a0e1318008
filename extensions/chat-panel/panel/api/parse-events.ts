/** One event of a stream. */
export interface StreamEvent {
  type: string;
  data: string;
  id: string | null;
  /** Milliseconds to wait before reconnecting, when the server says so. */
  retry: number | null;
}

/**
 * Reads server-sent events piece by piece (https://html.spec.whatwg.org/multipage/server-sent-events.html).
 *
 * @returns takes a piece of text and gives the events it completed; a comment (heartbeat) gives none
 */
export function makeEventParser(): (piece: string) => StreamEvent[] {
  let rest = "";
  let event: StreamEvent = { type: "message", data: "", id: null, retry: null };
  let hasData = false;
  const finish = (events: StreamEvent[]) => {
    if (hasData || event.retry !== null)
      events.push({ ...event, data: event.data.replace(/\n$/, "") });
    event = { type: "message", data: "", id: null, retry: null };
    hasData = false;
  };
  const readField = (line: string) => {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "event") event.type = value;
    else if (name === "id") event.id = value;
    else if (name === "retry" && /^\d+$/.test(value)) event.retry = Number(value);
    else if (name === "data") {
      event.data += `${value}\n`;
      hasData = true;
    }
  };
  return (piece) => {
    const events: StreamEvent[] = [];
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") finish(events);
      else if (!line.startsWith(":")) readField(line);
    }
    return events;
  };
}
