import { describe, expect, test } from "vitest";
import { openPostedMail, parseMailInThread } from "~/channels/email/parse/run-mail-thread.server";
import { htmlMails, regexMails, structureMails } from "tests/tools/attack/inputs/hostile-mails";
import { measureStall } from "tests/tools/attack/measure-stall";

const CONTEXT = {
  recipient: "x@in.doorbell.test",
  receivedAt: new Date(),
  own: { domain: "in.doorbell.test", inboundToken: "x", fromAddresses: [], loopMarks: [] },
};

const ordinary = (subject: string) =>
  Buffer.from(`From: aino@example.com\r\nSubject: ${subject}\r\n\r\nWhere is my order?`);

describe("mail is read beside the process, not in it", () => {
  test("hostile mails of every kind end in time, and hold up neither the process nor an ordinary mail", async () => {
    const mails = [...regexMails(), ...htmlMails(), ...structureMails()];
    const ended: string[] = [];
    const stall = await measureStall(async () => {
      for (const { name, raw } of mails) {
        const beside = parseMailInThread(ordinary(name), CONTEXT);
        const [hostile] = await Promise.allSettled([parseMailInThread(raw, CONTEXT)]);
        if (hostile.status === "rejected") ended.push(`${name}: ${String(hostile.reason)}`);
        expect((await beside).message.text).toBe("Where is my order?");
      }
    });
    expect(stall).toBeLessThan(250);
    // All others cost so little that they become messages; this one fills any memory that a thread may have.
    expect(ended).toEqual([
      "17 MB of a charset that switches, encoded: ThreadLimitError: it took more memory than one item may take",
    ]);
  }, 300_000);

  test("mails that wait behind one that is ended are read", async () => {
    const bomb = structureMails().find(({ name }) =>
      name.startsWith("17 MB of a charset that switches"),
    );
    const outcomes = await Promise.allSettled([
      parseMailInThread(Buffer.from(bomb?.raw ?? ""), CONTEXT),
      parseMailInThread(Buffer.from(bomb?.raw ?? ""), CONTEXT),
      ...["a", "b", "c", "d"].map((subject) => parseMailInThread(ordinary(subject), CONTEXT)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
      "fulfilled",
      "fulfilled",
      "fulfilled",
      "fulfilled",
    ]);
  }, 120_000);
});

describe("what forwarders post is taken apart there too", () => {
  const open = (body: Buffer, contentType: string) =>
    openPostedMail({ body, contentType, isSns: false });

  test("30 MB of JSON around a mail, and 30 MB of nonsense", async () => {
    const mail = JSON.stringify({ RawEmail: `Subject: x\r\n\r\n${"a".repeat(30_000_000)}` });
    const whole = { body: Buffer.from(mail), type: "application/json" };
    const refused = [
      { body: Buffer.alloc(30_000_000, "["), type: "application/json", says: "nested too deep" },
      { body: Buffer.alloc(30_000_000, "{},"), type: "application/json", says: "too many values" },
      {
        body: Buffer.alloc(30_000_000, "a=b&"),
        type: "application/x-www-form-urlencoded",
        says: "too many parts",
      },
    ];
    const stall = await measureStall(async () => {
      expect((await open(whole.body, whole.type)).kind).toBe("mail");
      for (const { body, type, says } of refused)
        expect(await open(body, type)).toMatchObject({ message: expect.stringContaining(says) });
    });
    expect(stall).toBeLessThan(250);
  }, 120_000);

  test("bytes of a form's field stay as they are", async () => {
    const raw = Buffer.from("Subject: x\r\n\r\n\xff\xfe\x80", "latin1");
    const body = Buffer.concat([
      Buffer.from('--q\r\nContent-Disposition: form-data; name="body-mime"\r\n\r\n'),
      raw,
      Buffer.from(
        '\r\n--q\r\nContent-Disposition: form-data; name="recipient"\r\n\r\na@b\r\n--q--\r\n',
      ),
    ]);
    const opened = await open(body, "multipart/form-data; boundary=q");
    expect(opened).toMatchObject({ kind: "mail", recipients: ["a@b"] });
    expect(opened.kind === "mail" && Buffer.from(opened.raw).equals(raw)).toBe(true);
  });
});
