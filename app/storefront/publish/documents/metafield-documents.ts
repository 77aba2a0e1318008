import { graphql } from "~/shopify/generated/gql";

/** The app's place in the shop, which app-data metafields belong to. */
export const readAppInstallationDocument = graphql(/* GraphQL */ `
  query ReadAppInstallation {
    currentAppInstallation {
      id
    }
  }
`);

export const setMetafieldsDocument = graphql(/* GraphQL */ `
  mutation SetAppMetafields($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      metafields {
        key
      }
      userErrors {
        code
        elementIndex
        field
        message
      }
    }
  }
`);

export const deleteMetafieldsDocument = graphql(/* GraphQL */ `
  mutation DeleteAppMetafields($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) {
      deletedMetafields {
        key
      }
      userErrors {
        field
        message
      }
    }
  }
`);
