import { randomUUID } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import pg from "pg";

// The least that a chat server can do: store the message, answer, write it to the streams of its conversation. What
// ours is measured against. The row is on disk before anybody hears of it, as with ours.

const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const streams = new Map<string, Set<ServerResponse>>();

const INSERT = `INSERT INTO bare_messages (id, conversation, text) VALUES ($1, $2, $3)
  RETURNING sequence, created_at`;

await pool.query(`CREATE TABLE IF NOT EXISTS bare_messages (sequence bigserial PRIMARY KEY, id uuid UNIQUE,
  conversation text, text text, created_at timestamptz DEFAULT now())`);

function deliver(conversation: string, event: string): void {
  for (const stream of streams.get(conversation) ?? []) stream.write(event);
}

const server = createServer((request, response) => {
  if (request.method === "OPTIONS") return void response.writeHead(204).end();
  const conversation = String(request.headers["x-doorbell-token"]);
  if (request.method === "GET") {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("retry: 2000\n\n");
    const own = streams.get(conversation) ?? new Set();
    streams.set(conversation, own.add(response));
    response.on("close", () => own.delete(response));
    return;
  }
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { text, clientId } = JSON.parse(Buffer.concat(chunks).toString()) as {
      text: string;
      clientId: string;
    };
    const id = randomUUID();
    pool.query({ name: "insert", text: INSERT, values: [id, conversation, text] }).then(
      ({ rows }) => {
        const [row] = rows as { sequence: string; created_at: Date }[];
        const message = JSON.stringify({ id, clientId, text, createdAt: row?.created_at });
        response.writeHead(200, { "Content-Type": "application/json" }).end(message);
        deliver(conversation, `id: ${row?.sequence}\nevent: message\ndata: ${message}\n\n`);
      },
      () => response.writeHead(500).end(),
    );
  });
});

// What a stream costs in memory is asked of the process itself.
process.on("message", () => {
  globalThis.gc?.();
  process.send?.({ bytes: process.memoryUsage().rss });
});
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env["PORT"]), "127.0.0.1");
