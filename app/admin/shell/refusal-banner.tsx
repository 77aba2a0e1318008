import { Banner, Box } from "@shopify/polaris";
import { refusalOf, type Action } from "~/team/permissions";
import { useCan } from "./use-can";

/** Says above a page why nothing on it can be changed; nothing where the role of who is at work allows it. */
export function RefusalBanner({ action }: { action: Action }) {
  if (useCan(action)) return null;
  return (
    <Box paddingBlockEnd="400">
      <Banner tone="info">
        <p>{refusalOf(action)}</p>
      </Banner>
    </Box>
  );
}
