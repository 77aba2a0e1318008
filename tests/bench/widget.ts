import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { measureAssets, summariseSizes } from "tests/extension/checks/assets";
import { makeFakeChat } from "tests/extension/testing/fake-chat/fake-chat";
import { findBrowser } from "tests/kit/setup/find-browser";
import { SHOP, startForTest } from "tests/stand-ins/shopify/http/testing/start-for-test";
import { countTraffic, visit, type Visit } from "./widget/measure-page";

// npm run bench -- widget: what the chat costs a shop. Sizes from the built files; the rest from Chromium on a page of
// the local Shopify's storefront with and without the embed, in turns, medians of all rounds.

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const PAGE = "/";

const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

function summarise(visits: readonly Visit[]): Visit {
  const of = (key: keyof Visit) =>
    Math.round(median(visits.map((one) => one[key])) * 1_000) / 1_000;
  return {
    requests: of("requests"),
    bytes: of("bytes"),
    lcp: of("lcp"),
    cls: of("cls"),
    blocking: of("blocking"),
    longestTask: of("longestTask"),
  };
}

let origin = "";
const chat = makeFakeChat(() => origin);
const stack = await startForTest({
  tomlPath: resolve("shopify.app.toml"),
  shops: [{ domain: SHOP, seed: "demo" }],
  answer(request, response, body) {
    const url = request.url ?? "";
    const action = /\/chat\/([\w-]+)/.exec(url)?.[1];
    for (const name of ["Origin", "Headers", "Methods"])
      response.setHeader(`Access-Control-Allow-${name}`, "*");
    if (request.method === "OPTIONS" || !action) response.writeHead(204).end();
    else if (action === "stream") chat.openStream(request, response);
    else
      chat.answer(
        action,
        url.startsWith("/proxy/") ? "proxy" : "origin",
        JSON.parse(body || "{}"),
        response,
      );
  },
});
origin = stack.shopify.tunnelUrl;
await stack.control("POST", "/install", {});
const setEmbed = (enabled: boolean) =>
  stack.control("PATCH", `/shops/${SHOP.split(".")[0]}/theme`, { embeds: { chat: { enabled } } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
});

const url = `${stack.shopify.storefrontUrl}${PAGE}`;
const without: Visit[] = [];
const having: Visit[] = [];
let toOrigin = 0;
let afterClick = { requests: 0, bytes: 0 };
// The first round warms both up: the server's templates, the browser's code.
for (let round = 0; round <= ROUNDS; round += 1) {
  await setEmbed(false);
  const bare = await visit(browser, url);
  await bare.page.context().close();
  await setEmbed(true);
  const calls = chat.calls.length;
  const full = await visit(browser, url);
  toOrigin += chat.calls.length - calls;
  if (round > 0) {
    without.push(bare.visit);
    having.push(full.visit);
  }
  if (round === ROUNDS) {
    const traffic = await countTraffic(full.page);
    await full.page.locator(".launcher").click();
    await full.page.locator(".panel textarea").waitFor();
    await full.page.waitForTimeout(1_500);
    afterClick = { requests: traffic.requests, bytes: traffic.bytes };
  }
  await full.page.context().close();
}
await browser.close();
chat.cutStreams();
await stack.stop();

const sizes = summariseSizes(measureAssets());
const [ours, baseline] = [summarise(having), summarise(without)];
const round = (value: number) => Math.round(value * 100) / 100;
console.table({ "with the chat": ours, "without it": baseline });
console.table({
  "before the first click": {
    "JavaScript gzip": sizes.script.gzip,
    "JavaScript raw": sizes.script.raw,
    "CSS gzip": sizes.styles.gzip,
  },
  "opened, in all": {
    "JavaScript gzip": sizes.opened - sizes.styles.gzip,
    "CSS gzip": sizes.styles.gzip,
  },
  "when first wanted": { "JavaScript gzip": sizes.later },
});
console.log(
  JSON.stringify({
    bench: "widget",
    ours: sizes.script.gzip + sizes.styles.gzip,
    baseline: 150_000,
    ratio: round((sizes.script.gzip + sizes.styles.gzip) / 150_000),
    unit: "bytes gzip before the first click; baseline: the smallest of today's chat widgets",
    launcherRaw: sizes.script.raw,
    launcherGzip: sizes.script.gzip,
    cssGzip: sizes.styles.gzip,
    openedGzip: sizes.opened,
    laterGzip: sizes.later,
    requestsAdded: ours.requests - baseline.requests,
    bytesAdded: ours.bytes - baseline.bytes,
    requestsToOriginBeforeClick: toOrigin,
    afterClickRequests: afterClick.requests,
    afterClickBytes: afterClick.bytes,
    lcp: ours.lcp,
    lcpWithout: baseline.lcp,
    cls: ours.cls,
    clsWithout: baseline.cls,
    blocking: ours.blocking,
    blockingWithout: baseline.blocking,
    longestTask: ours.longestTask,
    target:
      "launcher <= 10000 raw and 4000 gzip, css <= 3000, opened <= 25000, cls 0, no request, no long task",
  }),
);
process.exit(0);
