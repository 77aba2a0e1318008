import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import sirv from "sirv";

// node --import tsx tests/ui-harness/screenshot.ts NAME WIDTHxHEIGHT "/app/inbox/214" [keys…]
const [name = "page", size = "1040x800", path = "/app/inbox/214", search = "", ...steps] =
  process.argv.slice(2);
const output = new URL("../output/", import.meta.url).pathname;
mkdirSync(output, { recursive: true });
const server = createServer(sirv(`${output}ui-harness`)).listen(0);
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;
const [width = 1040, height = 800] = size.split("x").map(Number);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
  ],
});
const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 });
page.on(
  "console",
  (message) => message.type() === "error" && console.log("console:", message.text().slice(0, 300)),
);
page.on("pageerror", (error) => console.log("error:", error.message));
await page.goto(`http://127.0.0.1:${port}/?${search}#${path}`);
await page.waitForTimeout(900);
for (const step of steps) {
  const [verb, ...rest] = step.split("=");
  const target = rest.join("=");
  if (verb === "press") await page.keyboard.press(target);
  if (verb === "click") await page.click(target);
  if (verb === "type") await page.keyboard.type(target);
  await page.waitForTimeout(350);
}
await page.screenshot({ path: `${output}${name}.png` });
await browser.close();
server.close();
