import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { buildAssets } from "./build-assets";

// npm run build:extension: builds the chat's sources into the theme app extension's assets, which are committed.

export const ASSETS_FOLDER = "extensions/doorbell/assets";

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, content] of await buildAssets()) {
    await writeFile(`${ASSETS_FOLDER}/${name}`, content);
    console.log(`${ASSETS_FOLDER}/${name}: ${content.length} bytes`);
  }
}
