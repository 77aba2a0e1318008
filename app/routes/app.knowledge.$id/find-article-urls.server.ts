import type { ShopId } from "~/database/db.server";
import type { ArticleEditView } from "~/knowledge/writing/merchant-views";
import { createHelpLinks, pathOf } from "~/storefront/help/help-links";
import { findProxyPath } from "~/storefront/settings/find-proxy-path.server";

// Where shopify.app.toml puts the proxy; known better once a shopper came.
const FIRST_PROXY_PATH = "/apps/help";

interface ArticleUrlQuery {
  shopDomain: string;
  article: ArticleEditView;
}

/** Addresses where shoppers read an article, by language; none while it is a draft. */
export async function findArticleUrls(
  shopId: ShopId,
  { shopDomain, article }: ArticleUrlQuery,
): Promise<Record<string, string>> {
  if (article.status !== "published") return {};
  const { primaryLocale } = article;
  const links = createHelpLinks({
    proxyPath: (await findProxyPath(shopId)) ?? FIRST_PROXY_PATH,
    origin: `https://${shopDomain}`,
    locale: primaryLocale,
    primaryLocale,
  });
  return Object.fromEntries(
    article.translations.map(({ locale, slug }) => [
      locale,
      links.absolute(pathOf("articles", slug), locale),
    ]),
  );
}
