import "@shopify/shopify-api/adapters/node";
import { ApiVersion, shopifyApi } from "@shopify/shopify-api";
import { describe, expect, it } from "vitest";
import { mintSessionToken, verifySessionToken } from "./session-token";

const now = new Date();
const base = {
  shop: "demo.myshopify.com",
  clientId: "client",
  clientSecret: "secret",
  userId: 7,
  sessionId: "session",
  now,
};

describe("session tokens", () => {
  it("are accepted by the official library", async () => {
    const api = shopifyApi({
      apiKey: "client",
      apiSecretKey: "secret",
      apiVersion: ApiVersion.October26,
      hostName: "app.example.com",
      isEmbeddedApp: true,
    });
    const claims = await api.session.decodeSessionToken(mintSessionToken(base));
    expect(claims).toMatchObject({
      iss: "https://demo.myshopify.com/admin",
      dest: "https://demo.myshopify.com",
      aud: "client",
      sub: "7",
      sid: "session",
    });
    expect(claims.exp - claims.iat).toBe(60);
  });

  it("verify for their own app, shop and minute only", () => {
    const token = mintSessionToken(base);
    expect(verifySessionToken(token, base)?.sub).toBe("7");
    expect(verifySessionToken(token, { ...base, clientId: "other" })).toBeNull();
    expect(verifySessionToken(token, { ...base, clientSecret: "other" })).toBeNull();
    expect(verifySessionToken(token, { ...base, shop: "b.myshopify.com" })).toBeNull();
    const later = new Date(now.getTime() + 71_000);
    expect(verifySessionToken(token, { ...base, now: later })).toBeNull();
    expect(verifySessionToken(`${token.slice(0, -2)}xx`, base)).toBeNull();
    expect(verifySessionToken("not.a-token", base)).toBeNull();
  });
});
