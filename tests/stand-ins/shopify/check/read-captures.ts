import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { isObject, type Capture, type Json } from "./exchange";
import { findExchanges } from "./find-exchanges";
import { gidsIn } from "./known-values";

/** Reads every `.json` file below the folder, sorted by path, as a capture. */
export async function readCaptures(folder: string): Promise<Capture[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith(".json"),
  );
  const captures: Capture[] = [];
  for (const name of names.toSorted()) {
    const path = join(folder, name);
    captures.push(toCapture(relative(folder, path), await readFile(path, "utf8")));
  }
  return captures;
}

/** Parses one capture; throws with the file's name when it is not JSON. */
export function toCapture(file: string, text: string): Capture {
  let content: Json;
  try {
    content = JSON.parse(text) as Json;
  } catch (error) {
    throw new Error(`${file} is not JSON`, { cause: error });
  }
  const top = isObject(content) ? content : {};
  const source = typeof top.source === "string" ? top.source : "";
  return {
    file,
    shop: typeof top.storeDomain === "string" ? top.storeDomain : null,
    // Shopify's recordings say `live-…`, `shopify` or nothing; a simulation says `local-runtime…`.
    isSimulated: source.startsWith("local-"),
    exchanges: findExchanges(content),
    gids: [...gidsIn(content)],
  };
}
