import { themeEditorUrl, type EmbedStatus } from "~/admin/settings/chat/use-embed-status";
import type { HomeView } from "./home-view";

export interface SetUpStep {
  id: "import" | "forward" | "send" | "knowledge" | "chat";
  title: string;
  text: string;
  isDone: boolean;
  action: { label: string; url: string; isExternal?: boolean } | null;
}

/** Whether the chat stands in the theme, and where that is changed. */
export interface ThemeFacts {
  embed: EmbedStatus;
  shopDomain: string;
}

function knowledgeStep({ publishedArticles, draftArticles }: HomeView): SetUpStep {
  const isDone = publishedArticles > 0;
  return {
    id: "knowledge",
    title: "Write what shoppers ask most",
    text: isDone
      ? "Shoppers find answers in your help centre, and the chat quotes them."
      : draftArticles > 0
        ? "Look through your drafts and publish them: the chat and the help centre answer from what is published."
        : "Import your store’s policies or write the first answers. The chat and the help centre quote them and nothing else.",
    isDone,
    action: {
      label: draftArticles > 0 ? "Look at drafts" : "Import or write",
      url: "/app/knowledge",
    },
  };
}

function chatStep({ clientId }: HomeView, { embed, shopDomain }: ThemeFacts): SetUpStep[] {
  // Where Shopify does not say, a step that could never be done would stand here for ever.
  if (embed === "unknown") return [];
  return [
    {
      id: "chat",
      title: "Show the chat in your theme",
      text:
        embed === "on"
          ? "The chat button stands on every page of your store."
          : "Turn the app embed “Chat” on in the theme editor and save. It loads nothing before a shopper wants it.",
      isDone: embed === "on",
      action: {
        label: "Open theme editor",
        url: themeEditorUrl(shopDomain, clientId),
        isExternal: true,
      },
    },
  ];
}

/** What a new shop does before its desk works, each judged by what really happened. */
export function setUpSteps(home: HomeView, theme: ThemeFacts): SetUpStep[] {
  const { storeData, numbers, canSendMail, hasOwnServer } = home;
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
          ? "Replies leave by Doorbell’s mail server. Verify your domain, or use your own server, to write from your address."
          : "Replies need a mail server to leave by.",
      isDone: canSendMail,
      action: { label: hasOwnServer ? "Change" : "Set up", url: "/app/settings/email" },
    },
    knowledgeStep(home),
    ...chatStep(home, theme),
  ];
}
