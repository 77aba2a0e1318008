import { startChatServer } from "./start-chat-server";

// A web process of its own that serves the chat, to be killed at any moment. Says "ready" once it listens.

const server = await startChatServer(Number(process.argv[2]));
process.send?.({ ready: true, origin: server.origin });
process.on("disconnect", () => process.exit(0));
