import type { IconSource } from "@shopify/polaris";
import { ChatIcon, EmailIcon, PhoneIcon } from "@shopify/polaris-icons";

interface ChannelWords {
  label: string;
  icon: IconSource;
}

const CHANNELS: Record<string, ChannelWords> = {
  email: { label: "E-mail", icon: EmailIcon },
  chat: { label: "Chat", icon: ChatIcon },
  phone: { label: "Phone", icon: PhoneIcon },
};

/** What a channel is called and its sign. */
export function channelWords(channel: string): ChannelWords {
  return (
    CHANNELS[channel] ?? {
      label: channel.charAt(0).toUpperCase() + channel.slice(1),
      icon: ChatIcon,
    }
  );
}
