import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { mirrorResources } from "~/commerce/mapping/mirror-resource";

const { root, children } = mirrorResources.orders;
export const ORDER_TABLES: readonly string[] = [
  root.name,
  ...children.map((child) => child.table.name),
];

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Writes the imported rows to files as COPY reads them. Gives the number of rows. */
export async function prepareCopyFiles(url: string, folder: string): Promise<number> {
  return withClient(url, async (client) => {
    let rows = 0;
    for (const table of ORDER_TABLES) {
      const stream = client.query(copyTo(`COPY ${table} TO STDOUT`));
      await pipeline(stream, createWriteStream(join(folder, `${table}.copy`)));
      rows += stream.rowCount;
    }
    return rows;
  });
}

/** Loads the prepared files into empty tables with the same indexes by plain COPY. Gives the seconds it took. */
export async function runCopy(url: string, folder: string): Promise<number> {
  return withClient(url, async (client) => {
    const begin = performance.now();
    for (const table of ORDER_TABLES) {
      const file = createReadStream(join(folder, `${table}.copy`), { highWaterMark: 256 * 1024 });
      await pipeline(file, client.query(copyFrom(`COPY ${table} FROM STDIN`)));
    }
    return (performance.now() - begin) / 1000;
  });
}
