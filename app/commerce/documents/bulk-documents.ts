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
