import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import type { Stack } from "tests/tools/demo/start-stack";
import { startBrowser } from "./start-browser";

/** A member of staff at work in Shopify admin, with the app in its frame. */
export interface AdminVisit {
  page: Page;
  app: FrameLocator;
  close(): Promise<void>;
}

const FRAME = "main iframe";

/**
 * Opens `path` of the app in Shopify admin, as the owner or as the member of staff whose first name is `user`. Errors in
 * the page's console are collected in `errors`.
 */
export async function visitAdmin(
  stack: Stack,
  path: string,
  options: { size?: { width: number; height: number }; errors?: string[]; user?: string } = {},
): Promise<AdminVisit> {
  const context: BrowserContext = await startBrowser(options.size);
  const page = await context.newPage();
  page.on("pageerror", (error) => options.errors?.push(error.message));
  const user = options.user ? `?user=${encodeURIComponent(options.user)}` : "";
  await page.goto(`${stack.adminUrl}${path}${user}`);
  return { page, app: page.frameLocator(FRAME), close: () => context.close() };
}

/** A conversation in the inbox's list. */
export const rowOf = ({ app }: AdminVisit, subject: string) =>
  app.getByRole("list", { name: "Conversations" }).getByText(subject).first();

/** Opens a conversation from the inbox's list, once it is there. */
export const openConversation = (visit: AdminVisit, subject: string): Promise<void> =>
  rowOf(visit, subject).click({ timeout: 20_000 });
