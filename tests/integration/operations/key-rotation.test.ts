import { Session } from "@shopify/shopify-api";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pool } from "~/database/db.server";
import { installShop } from "~/shops/install-shop.server";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";

const SHOP = "keys.myshopify.com";
const key = (byte: number): string => Buffer.alloc(32, byte).toString("base64");
const OLD = `2026:${key(1)}`;
const NEW = `2027:${key(2)}`;

/** The app's modules as another process has them, with keys of its own and the same database. */
async function startProcess(keys: string) {
  vi.resetModules();
  process.env["ENCRYPTION_KEYS"] = keys;
  const [{ sessionStorage }, email, saved, reseal, links, session, codes, database] =
    await Promise.all([
      import("~/shopify/shopify.server"),
      import("~/channels/email/settings/find-email-settings.server"),
      import("~/channels/email/settings/save-email-settings.server"),
      import("~/operations/reseal-values.server"),
      import("~/channels/chat/file-link.server"),
      import("~/storefront/chat/door/sign-session.server"),
      import("~/storefront/order-lookup/hash-code.server"),
      import("~/database/db.server"),
    ]);
  const { readVisitorToken } = await import("~/visitors/visitor-token");
  const { acceptedKeys } = await import("~/lib/keys.server");
  return {
    sessionStorage,
    findPassword: async (shopId: number) => (await email.findEmailCredentials(shopId)).password,
    savePassword: (shopId: number, password: string) =>
      saved.saveEmailSettings(shopId, ADMIN, {
        host: "mail.example.com",
        port: 465,
        user: "shop",
        fromAddress: "help@example.com",
        password,
      } as never),
    resealValues: reseal.resealValues,
    ...links,
    ...session,
    ...codes,
    readVisitor: (shopId: number, token: string) =>
      readVisitorToken(acceptedKeys("visitor token"), "session", {
        token,
        shopId,
        now: new Date(),
      }),
    end: () => database.pool.end(),
  };
}

const newSession = (id: string, token: string) =>
  new Session({
    id,
    shop: SHOP,
    state: "",
    isOnline: false,
    accessToken: token,
    refreshToken: `${token}-refresh`,
  });

async function findKeyIds(): Promise<string[]> {
  const { rows } = await pool.query<{ value: Buffer }>(`
    SELECT decode("accessToken", 'base64') AS value FROM session WHERE "accessToken" <> ''
    UNION ALL SELECT decode("refreshToken", 'base64') FROM session WHERE "refreshToken" <> ''
    UNION ALL SELECT secrets FROM channel_connections WHERE secrets IS NOT NULL`);
  const { sealingKeyId } = await import("~/lib/seal.server");
  return rows.map(({ value }) => sealingKeyId(value) ?? "none").toSorted();
}

beforeEach(truncateAll);

describe("while keys are changed", () => {
  it("what an old process sealed opens in a new one, and the walk leaves nothing under the old key", async () => {
    const shopId = await installShop(SHOP, []);
    const old = await startProcess(OLD);
    for (let number = 0; number < 520; number++)
      await old.sessionStorage.storeSession(newSession(`s${number}`, `token-${number}`));
    // Cleared by the library after Shopify refused it: stays empty.
    await old.sessionStorage.storeSession(newSession("cleared", ""));
    await old.savePassword(shopId, "the shop's password");

    // First every process learns to open with the new key, then they seal with it.
    const learned = await startProcess(`${OLD},${NEW}`);
    const changed = await startProcess(`${NEW},${OLD}`);
    await changed.sessionStorage.storeSession(newSession("s1", "token-1-renewed"));
    expect((await learned.sessionStorage.loadSession("s1"))?.accessToken).toBe("token-1-renewed");
    expect(await changed.findPassword(shopId)).toBe("the shop's password");

    // A killed walk and one beside it: each value is sealed anew once.
    const [first, second] = await Promise.all([changed.resealValues(), changed.resealValues()]);
    expect(first.resealed + second.resealed).toBe(519 * 2 + 2);
    expect(await changed.resealValues()).toEqual({ resealed: 0, unreadable: 0 });
    expect(new Set(await findKeyIds())).toEqual(new Set(["2027"]));

    const last = await startProcess(NEW);
    expect(await last.findPassword(shopId)).toBe("the shop's password");
    expect((await last.sessionStorage.loadSession("s519"))?.accessToken).toBe("token-519");
    expect((await last.sessionStorage.loadSession("s7"))?.refreshToken).toBe("token-7-refresh");
    expect((await last.sessionStorage.loadSession("cleared"))?.accessToken ?? "").toBe("");
    await Promise.all([old, learned, changed, last].map(({ end }) => end()));
  });

  it("a value that is renewed during the walk is not set back", async () => {
    const old = await startProcess(OLD);
    for (let number = 0; number < 60; number++)
      await old.sessionStorage.storeSession(newSession(`s${number}`, "before"));
    const changed = await startProcess(`${NEW},${OLD}`);
    const renewals = Array.from({ length: 60 }, (_, number) =>
      changed.sessionStorage.storeSession(newSession(`s${number}`, "after")),
    );
    await Promise.all([changed.resealValues(), ...renewals]);
    for (let number = 0; number < 60; number++)
      expect((await changed.sessionStorage.loadSession(`s${number}`))?.accessToken).toBe("after");
    await Promise.all([old.end(), changed.end()]);
  });

  it("links, tokens and mailed codes of the old key count until it is gone", async () => {
    const old = await startProcess(OLD);
    const fileId = "019aab00-0000-7000-8000-000000000001";
    const fileToken = new URL(old.fileLink(7, fileId)).searchParams.get("token") ?? "";
    const { token } = old.signSession(7, { id: fileId, customerId: null } as never, "");
    const mailed = { lookupId: fileId, code: "123456" };
    const hash = old.hashCode(7, mailed);
    const changed = await startProcess(`${NEW},${OLD}`);
    const gone = await startProcess(NEW);
    for (const [process, counts] of [
      [changed, true],
      [gone, false],
    ] as const) {
      expect(process.readFileToken(fileToken, fileId)).toBe(counts ? 7 : null);
      expect(process.readVisitor(7, token) !== null).toBe(counts);
      expect(process.isRightCode(7, mailed, hash)).toBe(counts);
      expect(process.isRightCode(7, { ...mailed, code: "123457" }, hash)).toBe(false);
      expect(process.isRightCode(7, mailed, null)).toBe(false);
    }
    await Promise.all([old, changed, gone].map(({ end }) => end()));
  });
});

describe("a value that no key opens", () => {
  it("is no session, is counted, and is left as it is", async () => {
    const shopId = await installShop(SHOP, []);
    const old = await startProcess(OLD);
    await old.sessionStorage.storeSession(newSession("lost", "token"));
    await old.savePassword(shopId, "secret");
    const other = await startProcess(NEW);
    await other.sessionStorage.storeSession(newSession("found", "token"));
    await pool.query(`UPDATE session SET "refreshToken" = 'never sealed' WHERE id = 'found'`);
    await other.sessionStorage.storeSession(newSession("well", "token"));

    expect(await other.sessionStorage.loadSession("lost")).toBeUndefined();
    expect(await other.sessionStorage.loadSession("found")).toBeUndefined();
    const ofShop = await other.sessionStorage.findSessionsByShop?.(SHOP);
    expect(ofShop?.map(({ id }) => id)).toEqual(["well"]);
    await expect(other.findPassword(shopId)).rejects.toThrow(/Enter it again/);
    expect(await other.resealValues()).toEqual({ resealed: 0, unreadable: 4 });
    expect((await old.sessionStorage.loadSession("lost"))?.accessToken).toBe("token");
    await Promise.all([old.end(), other.end()]);
  });
});

describe("the list of sealed places", () => {
  it("names columns and keys that the database has", async () => {
    const { SEALED_PLACES } = await import("~/lib/sealed-places");
    for (const { table, column, key: columns } of Object.values(SEALED_PLACES)) {
      const { rows } = await pool.query<{ name: string }>(
        `SELECT a.attname AS name FROM pg_index x JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = ANY(x.indkey)
         WHERE x.indrelid = $1::regclass AND x.indisprimary ORDER BY array_position(x.indkey::int2[], a.attnum)`,
        [table],
      );
      expect(rows.map(({ name }) => name)).toEqual([...columns]);
      await pool.query(`SELECT "${column}" FROM ${table} LIMIT 0`);
    }
  });

  it("holds every column of bytes that is not a stranger's file", async () => {
    const { SEALED_PLACES } = await import("~/lib/sealed-places");
    const known = Object.values(SEALED_PLACES).map(({ table, column }) => `${table}.${column}`);
    const files = ["file_contents.content", "inbound_deliveries.raw"];
    const { rows } = await pool.query<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'bytea'`,
    );
    const others = rows.map(({ name }) => name).filter((name) => !files.includes(name));
    for (const name of others) expect(known).toContain(name);
  });
});
