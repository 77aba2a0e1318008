import { priceCart } from "tests/stand-ins/shopify/storefront/cart/price-cart";
import { countriesOf } from "tests/stand-ins/shopify/storefront/countries";
import {
  endonym,
  primaryLocale,
  publishedLocales,
} from "tests/stand-ins/shopify/storefront/locales";
import { fullShopUrl, type PageInfo } from "tests/stand-ins/shopify/storefront/pages/page-info";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";
import { cartObject } from "./cart-object";
import { customerObject } from "./customer-object";
import type { ProductPlace } from "./product-object";

export function placeOf({ platform, rootUrl }: Visit): ProductPlace {
  return { rootUrl, cdnOrigin: platform.addresses.origin };
}

/** Liquid's global objects, the same for theme, app blocks and app embeds of a page. */
export function pageGlobals(visit: Visit, page: PageInfo): Record<string, unknown> {
  const { shop, customer, cart, rootUrl } = visit;
  const record = shop.record;
  return {
    shop: shopObject(visit),
    customer: customer ? customerObject(shop, customer, rootUrl) : null,
    cart: cartObject(cart, priceCart(shop, cart), placeOf(visit), record.currencyCode),
    request: requestObject(visit, page),
    localization: localizationObject(visit),
    routes: routesObject(rootUrl),
    template: templateObject(page.template),
    canonical_url: fullShopUrl(visit, visit.url.pathname),
    page_title: page.title,
    page_description: page.description ?? null,
    settings: {},
    theme: { id: 1, name: "Routa", role: "main" },
    linklists: {},
    powered_by_link: "",
    ...page.globals,
  };
}

function shopObject({ shop, rootUrl }: Visit) {
  const { record } = shop;
  return {
    id: record.id,
    name: record.name,
    description: record.description,
    email: record.contactEmail,
    phone: record.address.phone,
    domain: record.primaryHost,
    permanent_domain: record.domain,
    url: `https://${record.primaryHost}`,
    secure_url: `https://${record.primaryHost}`,
    currency: record.currencyCode,
    money_format: record.moneyFormat,
    money_with_currency_format: record.moneyWithCurrencyFormat,
    customer_accounts_enabled: true,
    customer_accounts_optional: true,
    taxes_included: record.taxesIncluded,
    locale: primaryLocale(record).locale,
    published_locales: publishedLocales(record).map(({ locale }) => localeObject(locale, record)),
    address: {
      company: record.address.company,
      address1: record.address.address1,
      city: record.address.city,
      zip: record.address.zip,
      country: { name: record.address.country, iso_code: record.address.countryCode },
    },
    policies: record.policies.map(({ type, title, body, id }) => ({
      id,
      title,
      body,
      url: `${rootUrl}/policies/${type.toLowerCase().replaceAll("_", "-")}`,
    })),
    metafields: {},
  };
}

function localeObject(locale: string, record: Visit["shop"]["record"]) {
  const isPrimary = primaryLocale(record).locale === locale;
  return {
    iso_code: locale,
    name: new Intl.DisplayNames(["en"], { type: "language" }).of(locale) ?? locale,
    endonym_name: endonym(locale),
    primary: isPrimary,
    root_url: isPrimary ? "/" : `/${locale.toLowerCase()}`,
  };
}

function requestObject({ url, shop, locale, platform }: Visit, { pageType }: PageInfo) {
  return {
    host: url.host,
    origin: url.origin,
    path: url.pathname,
    page_type: pageType,
    design_mode: false,
    visual_preview_mode: false,
    locale: localeObject(locale.locale, shop.record),
    // Not Shopify's: the demo's links to its own tools.
    local_origin: platform.addresses.origin,
  };
}

function localizationObject({ shop, locale, countryCode }: Visit) {
  const { record } = shop;
  const currency = { iso_code: record.currencyCode, name: record.currencyCode, symbol: "" };
  const countries = countriesOf(record.address.countryCode, locale.locale).map(
    ({ isoCode, name }) => ({ iso_code: isoCode, name, currency, unit_system: "metric" }),
  );
  const languages = publishedLocales(record).map((one) => localeObject(one.locale, record));
  return {
    country: countries.find(({ iso_code }) => iso_code === countryCode) ?? countries[0],
    language: languages.find(({ iso_code }) => iso_code === locale.locale) ?? languages[0],
    available_countries: countries,
    available_languages: languages,
    market: { id: 1, handle: "international" },
  };
}

function routesObject(rootUrl: string) {
  const route = (path: string) => `${rootUrl}${path}`;
  return {
    root_url: rootUrl || "/",
    account_url: route("/account"),
    account_login_url: route("/account/login"),
    account_logout_url: route("/account/logout"),
    account_addresses_url: route("/account/addresses"),
    account_register_url: route("/account/register"),
    all_products_collection_url: route("/collections/all"),
    collections_url: route("/collections"),
    cart_url: route("/cart"),
    cart_add_url: route("/cart/add"),
    cart_change_url: route("/cart/change"),
    cart_clear_url: route("/cart/clear"),
    cart_update_url: route("/cart/update"),
    search_url: route("/search"),
    predictive_search_url: route("/search/suggest"),
    product_recommendations_url: route("/recommendations/products"),
  };
}

/** `page.faq` is the template `page` with the suffix `faq`. */
function templateObject(template: string) {
  const [name = "", suffix = null] = template.split(".");
  const [directory, ...rest] = name.split("/");
  return {
    name: rest.length > 0 ? rest.join("/") : name,
    directory: rest.length > 0 ? directory : null,
    suffix,
  };
}
