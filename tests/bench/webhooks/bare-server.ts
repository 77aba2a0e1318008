import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

// The least that a webhook door can do: check the signature, insert the row, answer. What ours is measured against.

const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 10 });
const secret = process.env["SHOPIFY_API_SECRET"] ?? "";
const shopId = Number(process.env["BENCH_SHOP_ID"]);

const INSERT = `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, object_id, triggered_at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT (shop_id, webhook_id) DO NOTHING`;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const expected = createHmac("sha256", secret).update(body).digest();
    const given = Buffer.from(String(request.headers["x-shopify-hmac-sha256"]), "base64");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(401).end();
      return;
    }
    const order = JSON.parse(body.toString()) as { admin_graphql_api_id: string };
    const values = [
      shopId,
      request.headers["x-shopify-webhook-id"],
      request.headers["x-shopify-topic"],
      order.admin_graphql_api_id,
      request.headers["x-shopify-triggered-at"],
    ];
    pool.query({ name: "insert", text: INSERT, values }).then(
      () => response.writeHead(200).end(),
      () => response.writeHead(500).end(),
    );
  });
});

server.keepAliveTimeout = 65_000;
server.listen(Number(process.env["PORT"]), "127.0.0.1");
