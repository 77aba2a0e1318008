import type { Page } from "playwright-core";

export const STANDARD = {
  variant: "standard",
  csp: false,
  proxy: null,
  isLocaleInPathPrefix: true,
};

export interface Opened {
  page: Page;
  status: number;
  close(): Promise<void>;
}
