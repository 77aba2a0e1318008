import type { HomeView } from "./home-view";

export interface SetUpStep {
  id: "import" | "forward" | "send";
  title: string;
  text: string;
  isDone: boolean;
  action: { label: string; url: string } | null;
}

/** What a new shop does before its desk works, each judged by what really happened. */
export function setUpSteps({
  storeData,
  numbers,
  canSendMail,
  hasOwnServer,
}: HomeView): SetUpStep[] {
  const isImported = storeData.resources.every((resource) => resource.phase === "live");
  return [
    {
      id: "import",
      title: "Import your store",
      text: isImported
        ? "Orders, customers, products and stock are here and followed live."
        : `Orders, customers, products and stock are on their way${storeData.progress === null ? "" : `: ${storeData.progress} %`}.`,
      isDone: isImported,
      action: { label: "View store data", url: "/app/settings/sync" },
    },
    {
      id: "forward",
      title: "Forward your support mail",
      text: numbers.hasReceivedMessage
        ? "Mail arrives: the first message came in."
        : "Forward your support address to your Doorbell address, then write to yourself to see it arrive. This is done when the first message comes in.",
      isDone: numbers.hasReceivedMessage,
      action: numbers.hasReceivedMessage ? null : { label: "See how", url: "/app/settings/email" },
    },
    {
      id: "send",
      title: "Set up outgoing mail",
      text: hasOwnServer
        ? "Replies leave by your own mail server."
        : canSendMail
          ? "Replies leave by Doorbell’s mail server. Use your own to send from your domain."
          : "Replies need a mail server to leave by.",
      isDone: canSendMail,
      action: { label: hasOwnServer ? "Change" : "Set up", url: "/app/settings/email" },
    },
  ];
}
