import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { call } from "./routes";
import { createToken } from "./sessions";
import {
  APP_ORIGIN,
  askChat,
  createStorefrontWorld,
  findRoute,
  OURS,
  type StorefrontWorld,
} from "./storefront-world";

// The routes at our own origin, where only our token says who asks × everybody who is not its visitor.

let world: StorefrontWorld;

beforeAll(async () => {
  world = await createStorefrontWorld();
});

describe("a copy of the conversation", () => {
  it("is opened by its own address only", async () => {
    const { loader } = await findRoute("storefront.chat.transcript.$id").load();
    if (!loader) throw new Error("copies are not served");
    const open = async (id: string, token: string) => {
      const url = `${APP_ORIGIN}/storefront/chat/transcript/${id}?token=${encodeURIComponent(token)}`;
      return (await call(loader, new Request(url), { id })).status;
    };
    const offered = await askChat("download", { token: world.author.token, body: {} });
    const { url } = JSON.parse(offered.body) as { url: string };
    const token = new URL(url).searchParams.get("token") ?? "";
    expect(await open(world.conversationId, token)).toBe(200);
    const [, expiresAt = "", signature = ""] = token.split(".");
    const wrong = ["", "x", `${world.theirId}.${expiresAt}.${signature}`, world.file.token];
    for (const bad of [...wrong, world.author.token, createToken(OURS)])
      expect(await open(world.conversationId, bad), bad).toBe(404);
    for (const other of [randomUUID(), "../../etc/passwd", "x"])
      expect(await open(other, token), other).toBe(404);
  });
});

describe("a file of the conversation", () => {
  const open = async (id: string, token: string) => {
    const { loader } = await findRoute("storefront.chat.file.$id").load();
    if (!loader) throw new Error("files are not served");
    const url = `${APP_ORIGIN}/storefront/chat/file/${id}?token=${encodeURIComponent(token)}`;
    return call(loader, new Request(url), { id });
  };

  it("is opened by its own address only", async () => {
    const { id, token } = world.file;
    expect((await open(id, token)).status).toBe(200);
    const [shop = "", day = "", signature = ""] = token.split(".");
    const wrong = [
      "",
      "x",
      signature,
      `${shop}.${day}`,
      `${shop}.${day}.${"A".repeat(43)}`,
      `${world.theirId}.${day}.${signature}`,
      `${shop}.${Number(day) + 1}.${signature}`,
      world.author.token,
      createToken(OURS),
    ];
    for (const bad of wrong) expect((await open(id, bad)).status, `${bad}`).toBe(404);
    for (const other of [randomUUID(), world.messageId, "../../etc/passwd", "x"])
      expect((await open(other, token)).status, `${other}`).toBe(404);
  });
});
