import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  CLIENT_ID,
  CLIENT_SECRET,
  SHOP,
  startForTest,
  type TestStack,
} from "tests/stand-ins/shopify/http/testing/start-for-test";

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const OFFLINE = "urn:shopify:params:oauth:token-type:offline-access-token";
const ONLINE = "urn:shopify:params:oauth:token-type:online-access-token";

let stack: TestStack;

beforeAll(async () => {
  stack = await startForTest();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await stack.control("POST", "/clock", { reset: true });
  await stack.control("POST", "/revoke-tokens", { kind: "all" });
  await stack.control("POST", "/install", {});
});

async function idToken(options: Record<string, unknown> = {}): Promise<string> {
  return (await stack.control<{ token: string }>("POST", "/id-token", options)).token;
}

function token(body: Record<string, unknown>) {
  const credentials = { client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
  return stack.shopRequest("/admin/oauth/access_token", { body: { ...credentials, ...body } });
}

async function exchange(options: Record<string, unknown> = {}) {
  return token({
    grant_type: EXCHANGE,
    subject_token: await idToken(),
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    requested_token_type: OFFLINE,
    expiring: "1",
    ...options,
  });
}

function refresh(refreshToken: unknown) {
  return token({ grant_type: "refresh_token", refresh_token: refreshToken });
}

async function statusOfCall(accessToken: unknown): Promise<number> {
  const answer = await stack.shopRequest("/admin/api/2026-10/graphql.json", {
    headers: { "x-shopify-access-token": String(accessToken) },
    body: { query: "{ shop { name } }" },
  });
  return answer.status;
}

describe("token endpoint", () => {
  it("exchanges a session token for an expiring offline token that works", async () => {
    const { status, json } = await exchange();
    expect(status).toBe(200);
    expect(json).toEqual({
      access_token: expect.stringMatching(/^shpat_[0-9a-f]{32}$/),
      scope: "read_orders,write_customers",
      expires_in: 3600,
      refresh_token: expect.stringMatching(/^shprt_/),
      refresh_token_expires_in: 7_776_000,
    });
    expect(await statusOfCall(json.access_token)).toBe(200);
  });

  it("ends an expiring token after an hour and lets it be refreshed", async () => {
    const { json } = await exchange();
    await stack.control("POST", "/clock", { advanceSeconds: 3601 });
    expect(await statusOfCall(json.access_token)).toBe(401);
    const rotated = await refresh(json.refresh_token);
    expect(rotated.json).toMatchObject({ expires_in: 3600 });
    expect(await statusOfCall(rotated.json.access_token)).toBe(200);
  });

  it("gives the same pair to a retried refresh until the new refresh token is used", async () => {
    const { json } = await exchange();
    const first = await refresh(json.refresh_token);
    const retried = await refresh(json.refresh_token);
    expect(retried.json.access_token).toBe(first.json.access_token);
    expect((await refresh(first.json.refresh_token)).status).toBe(200);
    const tooLate = await refresh(json.refresh_token);
    expect(tooLate.status).toBe(401);
    expect(tooLate.json).toEqual({
      error: "invalid_request",
      error_description: "This request requires an active refresh_token",
    });
  });

  it("revokes the former pair when another expiring token is acquired", async () => {
    const first = await exchange();
    const second = await exchange();
    expect(await statusOfCall(first.json.access_token)).toBe(401);
    expect((await refresh(first.json.refresh_token)).status).toBe(401);
    expect(await statusOfCall(second.json.access_token)).toBe(200);
  });

  it("keeps giving the same non-expiring token, and migrates it", async () => {
    const first = await exchange({ expiring: "0" });
    const second = await exchange({ expiring: "0" });
    expect(first.json).not.toHaveProperty("expires_in");
    expect(second.json.access_token).toBe(first.json.access_token);
    const migrate = () =>
      token({
        grant_type: EXCHANGE,
        subject_token: first.json.access_token,
        subject_token_type: OFFLINE,
        requested_token_type: OFFLINE,
        expiring: "1",
      });
    const migrated = await migrate();
    expect(migrated.json.refresh_token).toBeDefined();
    expect((await migrate()).json.access_token).toBe(migrated.json.access_token);
    expect(await statusOfCall(first.json.access_token)).toBe(401);
  });

  it("gives online tokens for the staff member of the session token", async () => {
    const subject_token = await idToken({ user: "Ben" });
    const { json } = await exchange({ subject_token, requested_token_type: ONLINE });
    expect(json).toMatchObject({
      expires_in: 86_399,
      associated_user_scope: "read_orders,write_customers",
      associated_user: {
        first_name: "Ben",
        last_name: "Okafor",
        account_owner: false,
        email_verified: true,
        collaborator: false,
        locale: "en",
      },
    });
    await stack.control("POST", "/revoke-tokens", { kind: "user", user: "Ben" });
    expect(await statusOfCall(json.access_token)).toBe(401);
  });

  it.each([
    ["expired", { issuedAgoSeconds: 120 }],
    ["of another app", { clientId: "other" }],
    ["signed with another secret", { clientSecret: "other" }],
  ])("refuses a session token that is %s", async (_what, options) => {
    const { status, json } = await exchange({ subject_token: await idToken(options) });
    expect(status).toBe(400);
    expect(json.error).toBe("invalid_subject_token");
  });

  it("refuses wrong credentials, unknown grants and apps that are not installed", async () => {
    expect((await token({ client_secret: "x", grant_type: "client_credentials" })).status).toBe(
      401,
    );
    expect((await token({ grant_type: "password" })).json.error).toBe("unsupported_grant_type");
    expect((await token({ code: "abc" })).json.error).toBe("invalid_request");
    expect((await token({ grant_type: "client_credentials" })).json.expires_in).toBe(86_399);
    await stack.control("POST", "/uninstall", {});
    expect((await exchange()).json.error).toBe("invalid_subject_token");
    expect((await refresh("shprt_x")).status).toBe(401);
  });

  it("stops every token at uninstall, and works anew after a reinstall", async () => {
    const { json } = await exchange();
    await stack.control("POST", "/uninstall", { shop: SHOP });
    expect(await statusOfCall(json.access_token)).toBe(401);
    await stack.control("POST", "/install", { shop: SHOP });
    expect(await statusOfCall(json.access_token)).toBe(401);
    expect(await statusOfCall((await exchange()).json.access_token)).toBe(200);
  });
});
