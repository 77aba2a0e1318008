import { expect, test } from "vitest";
import { chatSendWords } from "./send-words";

const reach = { isOnline: true, email: "aino@example.com", mailAfterMinutes: 5 };

test("says what will happen on Send", () => {
  expect(chatSendWords(reach)).toEqual({
    main: "Shown in the chat at once",
    afterwards: "By e-mail to aino@example.com if unread after 5 minutes",
  });
  expect(chatSendWords({ ...reach, email: null }).afterwards).toBeNull();
  expect(chatSendWords({ ...reach, isOnline: false, mailAfterMinutes: 1 }).afterwards).toMatch(
    /after 1 minute$/,
  );
  expect(chatSendWords({ ...reach, isOnline: false, email: null }).afterwards).toMatch(/No e-mail/);
});
