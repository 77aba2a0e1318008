import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

// The shell is Chromium without its windows: the same pages for half the processor time.
const PLACES = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

function findInstalled(): string | undefined {
  const downloaded = chromium.executablePath();
  return [...PLACES, downloaded].find(
    (path) => path !== undefined && path !== "" && existsSync(path),
  );
}

const APT = [
  "install",
  "-y",
  "-qq",
  "--no-install-recommends",
  "fonts-noto-core",
  "fonts-noto-cjk",
];

/** Ways to get a browser, the first that works wins: the distribution's packages, else Playwright's own download. */
const INSTALLERS: readonly (readonly [string, readonly string[]])[] = [
  ["apt-get", [...APT, "chromium-headless-shell"]],
  ["apt-get", [...APT, "chromium"]],
  ["node_modules/.bin/node", ["node_modules/playwright-core/cli.js", "install", "chromium"]],
];

/** Path of a Chromium for end-to-end tests and screenshots; installs one when the machine has none. */
export function findBrowser(): string {
  const installed = findInstalled();
  if (installed) return installed;
  console.log("Installing Chromium for the end-to-end tests (once) …");
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  for (const [command, commandArguments] of INSTALLERS) {
    spawnSync(command, commandArguments, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const path = findInstalled();
    if (path) return path;
  }
  throw new Error(
    "No Chromium was found and none could be installed. Install one and name it in CHROMIUM_PATH.",
  );
}
