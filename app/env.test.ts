import { describe, expect, it } from "vitest";
import { createTestEnvironment } from "tests/kit/setup/test-environment";
import { parseEnvironment } from "./env.server";

const complete = createTestEnvironment("postgresql://localhost/doorbell");

describe("parseEnvironment", () => {
  it("accepts a complete environment and fills in what has a default", () => {
    const environment = parseEnvironment({
      ...complete,
      SHOPIFY_APP_URL: "https://app.example.com/path",
    });
    expect(environment).toMatchObject({ PORT: 3000, SHOPIFY_APP_URL: "https://app.example.com" });
    expect(environment.SCOPES).toContain("read_orders");
  });

  it("names every variable that is missing or malformed", () => {
    const broken = {
      ...complete,
      DATABASE_URL: "mysql://localhost/doorbell",
      SHOPIFY_API_KEY: undefined,
      PORT: "x",
    };
    expect(() => parseEnvironment(broken)).toThrow(
      /DATABASE_URL[\s\S]*SHOPIFY_API_KEY: is missing|PORT/,
    );
    expect(() => parseEnvironment(broken)).toThrow(/SHOPIFY_API_KEY: is missing/);
    expect(() => parseEnvironment(broken)).toThrow(/DATABASE_URL/);
    expect(() => parseEnvironment(broken)).toThrow(/PORT/);
  });

  it("treats an empty variable as missing and never repeats a value", () => {
    const broken = { ...complete, ENCRYPTION_KEYS: "a:c2VjcmV0", INBOUND_MAIL_TOKEN: "" };
    let message = "";
    try {
      parseEnvironment(broken);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain("INBOUND_MAIL_TOKEN: is missing");
    expect(message).toContain("ENCRYPTION_KEYS: must be id:key");
    expect(message).not.toContain("c2VjcmV0");
  });

  it("reads keys with their ids, and refuses two of one id", () => {
    const [a, b] = [Buffer.alloc(32, 1).toString("base64"), Buffer.alloc(32, 2).toString("base64")];
    const read = (list: string) => parseEnvironment({ ...complete, ENCRYPTION_KEYS: list });
    expect(read(`2027:${b}, 2026:${a}`).ENCRYPTION_KEYS).toEqual([
      { id: "2027", secret: Buffer.alloc(32, 2) },
      { id: "2026", secret: Buffer.alloc(32, 1) },
    ]);
    for (const wrong of [`a:${a},a:${b}`, a, `a:${a},`, `A:${a}`, `a:${a.slice(4)}`])
      expect(() => read(wrong)).toThrow(/ENCRYPTION_KEYS: must be/);
  });
});
