import { AppError } from "~/errors";
import { type Channel, CHANNEL_IDS, type ChannelId } from "./channel";
import { chatChannel } from "../chat/chat-channel.server";
import { emailChannel } from "../email/email-channel.server";

const channels = { email: emailChannel, chat: chatChannel } satisfies Record<ChannelId, Channel>;

/** The channel called `id`, as it stands in a row. Throws AppError INVALID_INPUT for a name we do not know. */
export function getChannel(id: string): Channel {
  const known = CHANNEL_IDS.find((candidate) => candidate === id);
  if (!known) throw new AppError("INVALID_INPUT", `There is no channel called “${id}”.`);
  return channels[known];
}
