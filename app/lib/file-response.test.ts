import { expect, test } from "vitest";
import { contentDisposition, fileResponse } from "./file-response";

test.each([
  ["photo.jpg", "attachment; filename=\"photo.jpg\"; filename*=UTF-8''photo.jpg"],
  ["kuitti ä.pdf", "attachment; filename=\"kuitti _.pdf\"; filename*=UTF-8''kuitti%20%C3%A4.pdf"],
  [
    'a"b\r\nX: y.html',
    "attachment; filename=\"a_b__X: y.html\"; filename*=UTF-8''a%22b%0D%0AX%3A%20y.html",
  ],
  ["\ud800.txt", "attachment; filename=\"_.txt\"; filename*=UTF-8''%EF%BF%BD.txt"],
])("%j cannot break out of its header", (name, header) => {
  expect(contentDisposition("attachment", name)).toBe(header);
  expect(() => new Headers({ "Content-Disposition": header })).not.toThrow();
});

test("a file that is not shown in place has no type that could run", () => {
  const content = new TextEncoder().encode("<script>alert(1)</script>");
  const { headers } = fileResponse({
    fileName: "a.html",
    contentType: "text/html",
    content,
    isInline: false,
  });
  expect(headers.get("Content-Type")).toBe("application/octet-stream");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Content-Security-Policy")).toContain("sandbox");
});
