import { graphql } from "~/shopify/generated/gql";

export const startBulkOperationDocument = graphql(/* GraphQL */ `
  mutation StartBulkOperation($query: String!) {
    bulkOperationRunQuery(query: $query) {
      bulkOperation {
        id
        status
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const readBulkOperationDocument = graphql(/* GraphQL */ `
  query ReadBulkOperation($id: ID!) {
    bulkOperation(id: $id) {
      id
      status
      errorCode
      objectCount
      fileSize
      url
      partialDataUrl
    }
  }
`);

/** The smallest bulk query there is: run so that Shopify does not take away the right to run others. */
export const locationIdsExport = graphql(/* GraphQL */ `
  query ExportLocationIds {
    locations {
      edges {
        node {
          id
        }
      }
    }
  }
`);
