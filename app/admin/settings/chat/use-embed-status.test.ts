import { expect, test } from "vitest";
import { readEmbedStatus } from "./use-embed-status";

const extension = (status: string, handle = "chat") => ({
  handle: "doorbell",
  type: "theme_app_extension",
  activations: [
    { handle: "faq", status: "available", target: "section", activations: [] },
    { handle, status, target: "body", activations: [] },
  ],
});

test("the chat is on when its embed is active", () => {
  expect(readEmbedStatus([extension("active")])).toBe("on");
  expect(readEmbedStatus([extension("available")])).toBe("off");
});

test("nothing is claimed of what Shopify did not say", () => {
  expect(readEmbedStatus([])).toBe("unknown");
  expect(readEmbedStatus([extension("active", "other")])).toBe("unknown");
  expect(readEmbedStatus(undefined)).toBe("unknown");
});
