import type { Page } from "playwright-core";

/**
 * What in a page could run although nobody of ours wrote it: attributes like "onload", addresses like "javascript:",
 * and, inside of what we show in the shop, any script element. In all frames and shadow roots.
 */
export async function findScripts(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const found: string[] = [];
        const look = (root: Document | ShadowRoot) => {
          for (const element of root.querySelectorAll("*")) {
            for (const { name, value } of element.attributes) {
              // Browsers leave blanks and control characters out of an address' scheme.
              const scheme = value.replaceAll(/[\s\p{Cc}]/gu, "").toLowerCase();
              const runs =
                /^on/i.test(name) ||
                (/^(?:href|src|action|formaction|data|xlink:href)$/i.test(name) &&
                  /^(?:javascript|vbscript|data:text)/.test(scheme));
              if (runs) found.push(`${element.localName} ${name}=${value}`.slice(0, 200));
            }
            if (element.shadowRoot) look(element.shadowRoot);
          }
          const ours = ".doorbell-help, .doorbell-block, [role=dialog]";
          for (const area of root.querySelectorAll(ours)) {
            const script = area.querySelector("script:not([type='application/ld+json'])");
            if (script) found.push(`script ${script.textContent?.slice(0, 200) ?? ""}`);
          }
        };
        look(document);
        return found;
      }),
    ),
  );
  return found.flat();
}
