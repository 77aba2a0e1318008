import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ExportFile } from "./make-export";

/** Serves a file as the storage behind a bulk operation's url does. */
export async function serveExport(file: ExportFile): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    response.writeHead(start > 0 ? 206 : 200, { "Content-Length": file.size - start });
    createReadStream(file.path, { start, highWaterMark: 256 * 1024 }).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/export.jsonl`, stop: () => server.close() };
}
