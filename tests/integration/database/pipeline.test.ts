import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";

/** What stands between us and the database; it can cut connections without telling either side, as networks do. */
class Network {
  private readonly server = createServer((near) => this.join(near));
  private readonly joined = new Set<Socket>();

  constructor(private readonly database: { host: string; port: number }) {}

  async start(): Promise<number> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return (this.server.address() as AddressInfo).port;
  }

  private join(near: Socket): void {
    const far = connect(this.database);
    for (const socket of [near, far]) {
      this.joined.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => this.joined.delete(socket));
    }
    near.pipe(far);
    far.pipe(near);
  }

  /** Nothing comes through the connections of now any more; later ones work. */
  cutSilently(): void {
    for (const socket of this.joined) socket.unpipe().pause();
  }

  stop(): void {
    for (const socket of this.joined) socket.destroy();
    this.server.close();
  }
}

let network: Network;

beforeAll(async () => {
  const url = new URL(process.env["DATABASE_URL"] ?? "");
  network = new Network({ host: url.hostname, port: Number(url.port) });
  url.hostname = "127.0.0.1";
  url.port = String(await network.start());
  process.env["DATABASE_URL"] = url.href;
});
afterAll(() => network.stop());

test("a connection that died without a word is given up, and the next one works", async () => {
  const { runPipelined } = await import("~/database/pipeline.server");
  const ask = () => runPipelined([{ name: "one", text: "SELECT 1 AS one", values: [] }]);
  expect(await ask()).toEqual([[{ one: 1 }]]);
  network.cutSilently();
  await expect(ask()).rejects.toThrow(/timeout/i);
  expect(await ask()).toEqual([[{ one: 1 }]]);
});
