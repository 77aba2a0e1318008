import { describe, expect, it } from "vitest";
import { toLocale } from "~/languages/to-locale";
import { TEXTS, type TextKey } from "./text-groups";
import { createTexts } from "./texts";

const key: TextKey = "availability.back-today";
const overrides = (entries: Record<string, Record<string, string>>) =>
  new Map(
    Object.entries(entries).map(([locale, texts]) => [locale, new Map(Object.entries(texts))]),
  );

function read(
  locale: string,
  primaryLocale: string,
  own: Record<string, Record<string, string>> = {},
) {
  return createTexts({ locale, primaryLocale, overrides: overrides(own) });
}
const values = { time: "5 min" };

describe("createTexts", () => {
  it("takes the shop's words before ours", () => {
    expect(read("fi", "en", { fi: { [key]: "Heti ({time})" } }).format(key, values)).toBe(
      "Heti (5 min)",
    );
    expect(read("fi", "en").format(key, values)).toContain("5 min");
  });

  it("falls back from region to language to the shop's language to English", () => {
    expect(read("de-AT", "fi").all("availability.")[key]).toBe(TEXTS[key].de);
    expect(read("sv", "fi").all("availability.")[key]).toBe(TEXTS[key].fi);
    expect(read("sv", "nb").all("availability.")[key]).toBe(TEXTS[key].en);
    expect(read("sv", "fi", { sv: { [key]: "Svar: {time}" } }).format(key, values)).toBe(
      "Svar: 5 min",
    );
    expect(read("sv", "fi").locale).toBe("fi");
    expect(read("sv", "nb").locale).toBe("en");
    expect(read("fa", "en").direction).toBe("rtl");
  });

  it("says ours when the shop's words cannot be read", () => {
    expect(read("en", "en", { en: { [key]: "In {time" } }).format(key, values)).toContain("5 min");
  });
});

describe("toLocale", () => {
  it("takes what formatting takes, and nothing else", () => {
    expect(toLocale("zh_cn")).toBe("zh-CN");
    expect(toLocale("fi")).toBe("fi");
    expect(toLocale("en-!!<script>")).toBeNull();
    expect(toLocale("")).toBeNull();
  });
});
