import {
  argumentsOf,
  failed,
  mutation,
  type Mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import {
  isPubSubProject,
  isPubSubTopic,
} from "tests/stand-ins/shopify/store/webhook-subscriptions";
import {
  webhookSubscriptionCreate,
  webhookSubscriptionUpdate,
} from "./webhook-subscription-mutations";

interface PubSubInput {
  pubSubProject: string;
  pubSubTopic: string;
}

export const pubSubWebhookSubscriptionCreate = forPubSub(
  "pubSubWebhookSubscriptionCreate",
  webhookSubscriptionCreate,
);
export const pubSubWebhookSubscriptionUpdate = forPubSub(
  "pubSubWebhookSubscriptionUpdate",
  webhookSubscriptionUpdate,
);

/** The older mutations of their own for Google Pub/Sub: same effect, other checks. */
function forPubSub(name: string, general: Mutation): Mutation {
  return mutation(name, {
    scope: null,
    fields: ["webhookSubscription", "userErrors"],
    run(args, context) {
      const { webhookSubscription } = argumentsOf<{ webhookSubscription: PubSubInput }>(args);
      const { pubSubProject, pubSubTopic, ...rest } = webhookSubscription;
      const at = (field: string) => ["webhookSubscription", field];
      const errors = [
        ...(isPubSubProject(pubSubProject)
          ? []
          : [userError(at("pubSubProject"), "Google Cloud Pub/Sub project ID is not valid")]),
        ...(isPubSubTopic(pubSubTopic)
          ? []
          : [userError(at("pubSubTopic"), "Google Cloud Pub/Sub topic ID is not valid")]),
      ];
      if (errors.length > 0) return failed(errors, ["webhookSubscription"]);
      const uri = `pubsub://${pubSubProject}:${pubSubTopic}`;
      return general.run({ ...args, webhookSubscription: { ...rest, uri } }, context);
    },
  });
}
