import { expect, test } from "vitest";
import { previewDocument } from "./preview-document";

const text = { locale: "fa", title: "<b>ارسال</b>", summary: '"><script>', bodyHtml: "<p>x</p>" };

test("it is written the way of its language", () => {
  expect(previewDocument(text)).toContain('<html lang="fa" dir="rtl">');
  expect(previewDocument({ ...text, locale: "fi" })).toContain('dir="ltr"');
});

test("nothing but pictures and styles is allowed, and title and summary are text", () => {
  const html = previewDocument(text);
  expect(html).toContain("default-src 'none'");
  expect(html).toContain("&lt;b&gt;");
  expect(html).not.toContain("<script>");
});
