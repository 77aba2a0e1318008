import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { DEFAULT_PROXY_PATH, withoutLocalePrefix } from "./proxy-path";

describe("proxy paths", () => {
  it("are by default where the app's configuration says", () => {
    const toml = parse(readFileSync("shopify.app.toml", "utf8"));
    const { prefix, subpath } = toml["app_proxy"] as Record<string, string>;
    expect(DEFAULT_PROXY_PATH).toBe(`/${prefix}/${subpath}`);
  });

  it.each([
    ["/apps/help", "/apps/help"],
    ["/fi/apps/help", "/apps/help"],
    ["/pt-BR/a/support", "/a/support"],
    ["/zh-cn/community/x", "/community/x"],
    ["/tools/fi/apps/help", "/tools/fi/apps/help"],
    ["/a/apps/help", "/a/apps/help"],
  ])("%s is mounted at %s", (path, mounted) => {
    expect(withoutLocalePrefix(path)).toBe(mounted);
  });
});
