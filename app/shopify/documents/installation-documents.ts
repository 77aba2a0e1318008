import { graphql } from "~/shopify/generated/gql";

/** The app's own place in the shop: the least that every token may read. */
export const readInstallationDocument = graphql(/* GraphQL */ `
  query ReadInstallation {
    currentAppInstallation {
      id
      accessScopes {
        handle
      }
    }
  }
`);
