import { openHelpPage } from "./help-pages/open-help-page";

export const RETURNS = { windowDays: 30, condition: "Unworn", exceptions: "Socks", how: "By post" };

export interface Texts {
  title?: string;
  bodyHtml?: string;
  factTexts?: Record<string, string>;
}

export const inEnglish = ({ title = "Our policy", bodyHtml = "" }: Texts = {}) => ({
  locale: "en",
  title,
  bodyHtml,
});

export const inFinnish = ({
  title = "Käytäntömme",
  bodyHtml = "",
  factTexts = {},
}: Texts = {}) => ({
  locale: "fi",
  title,
  bodyHtml,
  factTexts,
});

export const readInHelp = async (slug: string, locale: string) =>
  openHelpPage({ path: `/articles/${slug}`, query: `locale=${locale}` }, { locale });
