import { expect, test } from "vitest";
import { sanitiseMailHtml } from "~/channels/email/parse/sanitise-mail-html";
import { hasMarkedQuote, hasRemoteImages, isRichMail, mailDocument } from "./mail-document";

const options = { html: "<p>Hei</p>", images: {}, isRemoteShown: false, isQuoteShown: false };

test("a mail's frame allows nothing but what is attached", () => {
  const document = mailDocument(options);
  expect(document).toContain("default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'");
  expect(document).not.toContain("https:");
});

test("remote images stay out until they are asked for", () => {
  const html = sanitiseMailHtml('<img src="https://pixel.example/a.gif">', {
    attachmentIds: new Map(),
  });
  expect(hasRemoteImages(html)).toBe(true);
  expect(mailDocument({ ...options, html })).not.toContain(' src="https://pixel');
  expect(mailDocument({ ...options, html, isRemoteShown: true })).toContain(
    'src="https://pixel.example/a.gif"',
  );
});

test("attached images stand where the mail has them", () => {
  const id = "0193c5a8-0000-7000-8000-000000000001";
  const html = sanitiseMailHtml('<img src="cid:photo@mail">', {
    attachmentIds: new Map([["photo@mail", id]]),
  });
  expect(hasRemoteImages(html)).toBe(false);
  expect(mailDocument({ ...options, html, images: { [id]: "blob:a" } })).toContain('src="blob:a"');
});

test("quoted history is folded until asked for", () => {
  const html = sanitiseMailHtml('<p>Hi</p><blockquote data-quoted="">old</blockquote>', {
    attachmentIds: new Map(),
  });
  expect(hasMarkedQuote(html)).toBe(true);
  expect(mailDocument({ ...options, html })).toContain("[data-quoted] { display: none");
  expect(mailDocument({ ...options, html, isQuoteShown: true })).not.toContain(
    "[data-quoted] { display: none",
  );
});

test("a mail with pictures or tables is rich", () => {
  expect(isRichMail("<p>plain <b>bold</b></p>")).toBe(false);
  expect(isRichMail("<TABLE><tr></tr></TABLE>")).toBe(true);
});
