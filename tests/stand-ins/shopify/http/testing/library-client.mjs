// Run with --import preload.ts: what an app's own process does, with the official library.
import "@shopify/shopify-api/adapters/node";
import { ApiVersion, LogSeverity, RequestedTokenType, shopifyApi } from "@shopify/shopify-api";

const [clientId, clientSecret, sessionToken] = process.argv.slice(2);
const shop = "demo.myshopify.com";
const api = shopifyApi({
  apiKey: clientId,
  apiSecretKey: clientSecret,
  apiVersion: ApiVersion.October26,
  hostName: "app.example.com",
  isEmbeddedApp: true,
  logger: { level: LogSeverity.Error },
});

const { session } = await api.auth.tokenExchange({
  shop,
  sessionToken,
  requestedTokenType: RequestedTokenType.OfflineAccessToken,
  expiring: true,
});
const client = new api.clients.Graphql({ session });
const { data } = await client.request(`{ shop { name myshopifyDomain } }`);
const refreshed = await api.auth.refreshToken({ shop, refreshToken: session.refreshToken });
const health = await (await fetch(process.env.OTHER_ORIGIN)).text();
console.log(
  JSON.stringify({
    ...data.shop,
    isRotated: refreshed.session.accessToken !== session.accessToken,
    health,
  }),
);
