import { PortalsManager } from "@shopify/polaris";
import { useState, type ReactNode } from "react";
import { useIsAway } from "~/realtime/connection";

/** Says that what is shown may be old, while it is asked for again. */
function Reconnecting() {
  const isAway = useIsAway();
  return (
    <div role="status" className="reconnecting">
      {isAway && "Reconnecting…"}
    </div>
  );
}

/** The document's main part. Menus and dialogs open inside of it, so that they are part of what one reads there. */
export function AppMain({ children }: { children: ReactNode }) {
  const [layers, setLayers] = useState<HTMLDivElement | null>(null);
  return (
    <main>
      <PortalsManager {...(layers ? { container: layers } : {})}>{children}</PortalsManager>
      <div ref={setLayers} />
      <Reconnecting />
    </main>
  );
}
