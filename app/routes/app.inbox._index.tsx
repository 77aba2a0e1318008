import { NoConversation } from "~/admin/inbox/no-conversation";
import { useRealtime } from "~/realtime/use-realtime";

export default function InboxIndex() {
  useRealtime(["inbox"], ["commerce"]);
  return <NoConversation />;
}
