import type { IconSource } from "@shopify/polaris";
import { ChatIcon, EmailIcon, PhoneIcon } from "@shopify/polaris-icons";
import type { ChannelView } from "~/channels/contract/capabilities";

const ICONS = {
  mail: EmailIcon,
  chat: ChatIcon,
  phone: PhoneIcon,
} as const satisfies Record<ChannelView["icon"], IconSource>;

/** The sign of a channel. */
export const channelIcon = ({ icon }: ChannelView): IconSource => ICONS[icon];
