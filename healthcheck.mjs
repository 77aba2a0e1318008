// Asks the process in this container whether it lives: the web process on PORT, every other one on WORKER_PORT. One
// without WORKER_PORT has nothing that could be asked; that it runs must do.
import { readFileSync } from "node:fs";

const isWeb = readFileSync("/proc/1/cmdline", "utf8").includes("server.js");
const port = isWeb ? process.env.PORT || "3000" : process.env.WORKER_PORT;
if (port) {
  const { ok } = await fetch(`http://127.0.0.1:${port}/livez`);
  process.exit(ok ? 0 : 1);
}
