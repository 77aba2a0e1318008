import type pg from "pg";

/**
 * Takes connections that broke while somebody held them out of the pool at once. Prisma's adapter (6.19) gives a
 * connection back only after its COMMIT or ROLLBACK succeeded, which on a broken one never happens: each transaction
 * that a restart of the database interrupts would take a place of the pool with it, for good.
 */
export function releaseLostConnections(pool: pg.Pool): void {
  const held = new Set<pg.PoolClient>();
  pool.on("acquire", (client) => held.add(client));
  pool.on("release", (_error, client) => held.delete(client));
  pool.on("connect", (client) => {
    client.once("end", () => {
      if (!held.has(client)) return;
      const { release } = client;
      // Whoever holds it will let go of it too, sooner or later.
      client.release = () => undefined;
      release(new Error("connection lost"));
    });
  });
}
