import { chatChannel } from "~/channels/chat/chat-channel.server";
import { emailChannel } from "~/channels/email/email-channel.server";
import { AppError } from "~/errors";
import { unknownChannel, type ChannelCapabilities, type ChannelView } from "./capabilities";
import type { Channel } from "./channel";

const channels = new Map<string, Channel>();

/** Makes a channel known to all of the app. Its id stands in rows for ever. */
export function registerChannel(channel: Channel): void {
  channels.set(channel.id, channel);
}

// Every channel there is. A new one is a folder and a line here.
for (const channel of [emailChannel, chatChannel]) registerChannel(channel);

/** The channel called `id`, as it stands in a row. Throws AppError INVALID_INPUT for a name we do not know. */
export function getChannel(id: string): Channel {
  const known = channels.get(id);
  if (!known) throw new AppError("INVALID_INPUT", `There is no channel called “${id}”.`);
  return known;
}

/** The channel called `id` as pages and domains have it, also one that is not known any more. */
export function describeChannel(id: string): ChannelView {
  const known = channels.get(id);
  if (!known) return unknownChannel(id);
  const { label, way, icon, capabilities } = known;
  return { id, label, way, icon, capabilities };
}

/** Every channel, by its id. */
export function describeChannels(): Record<string, ChannelView> {
  return Object.fromEntries([...channels.keys()].map((id) => [id, describeChannel(id)]));
}

/** Ids of the channels that can do what `can` asks for, for statements about their messages. */
export function channelsThat(can: (capabilities: ChannelCapabilities) => boolean): string[] {
  return [...channels.values()].filter(({ capabilities }) => can(capabilities)).map(({ id }) => id);
}
