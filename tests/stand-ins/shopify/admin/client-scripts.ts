import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const built = new Map<string, string>();

/** A script of `admin/client/`, bundled for browsers once per process. */
export function clientScript(name: "admin-shell" | "app-bridge"): string {
  const existing = built.get(name);
  if (existing !== undefined) return existing;
  const result = buildSync({
    entryPoints: [fileURLToPath(new URL(`./client/${name}.ts`, import.meta.url))],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  const text = result.outputFiles[0]?.text ?? "";
  built.set(name, text);
  return text;
}
