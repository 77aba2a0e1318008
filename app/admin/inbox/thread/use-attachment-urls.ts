import { useEffect, useState } from "react";
import type { AttachmentView } from "~/conversations/reads/views";
import { isSafeImageType } from "~/lib/image-types";

export function isShownAsImage(attachment: AttachmentView): boolean {
  return attachment.isKept && isSafeImageType(attachment.contentType);
}

/** Where an attachment is fetched from. */
export function attachmentPath(id: string): string {
  return `/app/attachments/${id}`;
}

/**
 * Addresses of images for `<img>`, by attachment id; they come in one by one. The page fetches them itself because an
 * `<img>` would send no session token.
 */
export function useAttachmentUrls(
  attachments: readonly AttachmentView[],
): Readonly<Record<string, string>> {
  const [urls, setUrls] = useState<Record<string, string>>({});
  const ids = attachments
    .filter(isShownAsImage)
    .map((attachment) => attachment.id)
    .join(",");
  useEffect(() => {
    const controller = new AbortController();
    const made: string[] = [];
    const load = async (id: string) => {
      const response = await fetch(attachmentPath(id), { signal: controller.signal });
      if (!response.ok) return;
      const url = URL.createObjectURL(await response.blob());
      made.push(url);
      setUrls((known) => ({ ...known, [id]: url }));
    };
    for (const id of ids === "" ? [] : ids.split(",")) {
      // A picture that does not come leaves its name and size, which can be clicked to try again.
      load(id).catch(() => undefined);
    }
    return () => {
      controller.abort();
      for (const url of made) URL.revokeObjectURL(url);
      setUrls({});
    };
  }, [ids]);
  return urls;
}
