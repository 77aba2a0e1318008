import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type { AccessGrant, RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { findAppMetafields } from "tests/stand-ins/shopify/store/app-metafields";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Metafield } from "tests/stand-ins/shopify/store/types";
import { metafieldFields } from "./metafields";

/** The app's presence in the shop, as the token's owner sees it. */
interface InstallationSource {
  id: number;
  grant: AccessGrant;
  metafields: readonly Metafield[];
}

/** The installation of the app that asks. Outside an installation (recordings) its id is 1. */
export function currentInstallation({ shop, grant }: RequestContext): InstallationSource {
  return {
    id: findInstallation(shop, grant.appId)?.id ?? 1,
    grant,
    metafields: findAppMetafields(shop, grant.appId),
  };
}

export const appInstallationResolvers = [
  typeResolvers<InstallationSource>("AppInstallation", {
    ...metafieldFields<InstallationSource>("API_PERMISSION", ({ metafields }) => metafields),
    id: ({ id }) => gid("AppInstallation", id),
    app: ({ grant }) => appOf(grant),
    accessScopes: ({ grant }) =>
      grant.scopes.map((handle) => ({ handle, description: scopeText(handle) })),
    activeSubscriptions: () => [],
    allSubscriptions: () => new ArrayList<object>([], () => 0),
    oneTimePurchases: () => new ArrayList<object>([], () => 0),
    launchUrl: ({ grant }) => `https://admin.shopify.com/apps/${grant.appHandle}`,
    uninstallUrl: () => null,
  }),
];

/** The app of an access token. */
export function appOf({ appId, appHandle, appTitle }: AccessGrant) {
  return {
    id: gid("App", 1),
    apiKey: appId,
    handle: appHandle,
    title: appTitle,
    developerName: appTitle,
    embedded: true,
    installUrl: null,
    launchUrl: `https://admin.shopify.com/apps/${appHandle}`,
  };
}

function scopeText(handle: string): string {
  const [verb, ...words] = handle.split("_");
  return `${verb === "write" ? "Modify" : "Read"} ${words.join(" ")}`;
}
