/**
 * The local Shopify as a process:
 * `node --import tsx tests/stand-ins/shopify/main.ts --port 4001 --data .data/local-shopify --app-target http://127.0.0.1:3000`
 */
import { parseArgs } from "node:util";
import { startLocalShopify } from "./start";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "tunnel-port": { type: "string", default: "0" },
    "smtp-port": { type: "string", default: "0" },
    "storefront-port": { type: "string", default: "0" },
    "inbound-smtp-port": { type: "string" },
    data: { type: "string" },
    fresh: { type: "boolean", default: false },
    orders: { type: "string" },
    shop: { type: "string", multiple: true },
    seed: { type: "string", default: "demo" },
    "app-target": { type: "string" },
    "client-id": { type: "string", default: "doorbell-local-client-id" },
    "client-secret": { type: "string", default: "doorbell-local-client-secret" },
    toml: { type: "string", default: "shopify.app.toml" },
    quiet: { type: "boolean", default: false },
  },
});

const shopify = await startLocalShopify({
  port: Number(values.port),
  tunnelPort: Number(values["tunnel-port"]),
  smtpPort: Number(values["smtp-port"]),
  storefrontPort: Number(values["storefront-port"]),
  inboundSmtpPort:
    values["inbound-smtp-port"] === undefined ? undefined : Number(values["inbound-smtp-port"]),
  dataDir: values.data,
  fresh: values.fresh,
  ordersFile: values.orders,
  shops: (values.shop ?? ["demo.myshopify.com"]).map((domain) => ({ domain, seed: values.seed })),
  app:
    values["app-target"] === undefined
      ? undefined
      : {
          clientId: values["client-id"],
          clientSecret: values["client-secret"],
          tomlPath: values.toml,
          target: values["app-target"],
        },
});

if (!values.quiet) {
  const lines = [
    ["Shopify admin", shopify.origin],
    ["Online store", shopify.storefrontUrl],
    ["Shoppers’ mailbox", `${shopify.origin}/mailbox`],
    ["App’s public address", shopify.tunnelUrl],
    ["Shoppers’ mail server", `smtp://127.0.0.1:${shopify.smtpPort}`],
  ] as const;
  for (const [label, address] of lines) console.log(`${label.padEnd(24)}${address}`);
}

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void shopify.stop().then(() => process.exit(0));
  });
}
