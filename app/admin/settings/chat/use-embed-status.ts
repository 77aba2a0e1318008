import { useEffect, useState } from "react";
import { z } from "zod";

/** Whether the chat stands in the shop's theme: "unknown" until Shopify said so, and where it cannot say. */
export type EmbedStatus = "unknown" | "on" | "off";

const activationSchema = z.object({ handle: z.string().optional(), status: z.string().optional() });
const extensionsSchema = z.array(
  z.object({ type: z.string(), activations: z.array(activationSchema) }),
);

/** File name of the app embed in the theme extension. */
const CHAT_EMBED = "chat";

/** Reads App Bridge's answer to `app.extensions()`: an embed is "active" once a merchant turned it on. */
export function readEmbedStatus(answer: unknown): EmbedStatus {
  const extensions = extensionsSchema.safeParse(answer);
  if (!extensions.success) return "unknown";
  const embed = extensions.data
    .filter(({ type }) => type === "theme_app_extension")
    .flatMap(({ activations }) => activations)
    .find(({ handle }) => handle === CHAT_EMBED);
  if (!embed) return "unknown";
  return embed.status === "active" ? "on" : "off";
}

/** Asks Shopify whether the chat is turned on in the theme; again whenever somebody comes back to the page. */
export function useEmbedStatus(): EmbedStatus {
  const [status, setStatus] = useState<EmbedStatus>("unknown");
  useEffect(() => {
    let isGone = false;
    const look = () => {
      if (document.visibilityState !== "visible") return;
      globalThis.shopify?.app
        ?.extensions()
        .then((answer: unknown) => {
          if (!isGone) setStatus(readEmbedStatus(answer));
        })
        // Shopify cannot say just now; what was known stays.
        .catch(() => undefined);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      isGone = true;
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return status;
}

/** Where a merchant turns the chat on: the theme editor's app embeds, with ours switched on to be saved. */
export function themeEditorUrl(shopDomain: string, clientId: string): string {
  return `https://${shopDomain}/admin/themes/current/editor?context=apps&template=index&activateAppId=${clientId}/${CHAT_EMBED}`;
}
