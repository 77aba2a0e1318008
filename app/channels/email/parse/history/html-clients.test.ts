import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { readBody } from "~/channels/email/parse/read-body";
import type { MailKind } from "./mail-kind";

const ASKED = "Which colour would you like to have?";

/** What each program makes of an answer: "Blue, please" above what we asked. */
const ANSWERS: Record<string, string> = {
  Outlook: `<div class="WordSection1"><p class="MsoNormal">Blue, please</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Wool &lt;help@wool.example&gt;<br><b>Sent:</b> Monday, 2 November 2026 14:05<br><b>To:</b> Aino<br><b>Subject:</b> Order</p></div></div><p class="MsoNormal">${ASKED}</p></div>`,
  "Outlook in Finnish": `<p class="MsoNormal">Blue, please</p><div style="border-top:solid"><p class="MsoNormal"><b>Lähettäjä:</b> Wool<br><b>Lähetetty:</b> maanantai 2. marraskuuta 2026 14.05<br><b>Vastaanottaja:</b> Aino<br><b>Aihe:</b> Order</p></div><p class="MsoNormal">${ASKED}</p>`,
  "Outlook on the web": `<div>Blue, please</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> Wool &lt;help@wool.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 2:05 PM<br><b>To:</b> Aino<br><b>Subject:</b> Order</font></div><div>${ASKED}</div>`,
  "Outlook for Mac": `<div>Blue, please</div><span id="OLK_SRC_BODY_SECTION"><div><b>From: </b>Wool &lt;help@wool.example&gt;<br><b>Date: </b>Monday, 2 November 2026 at 14:05<br><b>To: </b>Aino<br><b>Subject: </b>Order</div></span><div>${ASKED}</div>`,
  Hotmail: `<div>Blue, please</div><hr id="stopSpelling">Date: Mon, 2 Nov 2026 14:05:00 +0200<br>Subject: Order<br>From: help@wool.example<br>To: aino@example.com<br><br><div>${ASKED}</div>`,
  "Windows Mail": `<div>Blue, please</div><div style="padding-top:5px;border-top-width:1px;border-top-style:solid"><div><b>From:</b>&nbsp;<a href="mailto:help@wool.example">Wool</a><br><b>Sent:</b>&nbsp;‎Monday‎, ‎2‎ ‎November‎ ‎2026 ‎14‎:‎05<br><b>To:</b>&nbsp;Aino<br><b>Subject:</b>&nbsp;Order</div></div><div>${ASKED}</div>`,
  Apple: `<html><body>Blue, please<br><div><br><blockquote type="cite"><div>On 2 Nov 2026, at 14:05, Wool &lt;help@wool.example&gt; wrote:</div><br><div>${ASKED}</div></blockquote></div></body></html>`,
  iPhone: `<div dir="ltr">Blue, please</div><div dir="ltr"><br><blockquote type="cite">Wool &lt;help@wool.example&gt; kirjoitti 2.11.2026 kello 14.05:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${ASKED}</div></blockquote>`,
  Gmail: `<div dir="ltr">Blue, please</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">ma 2. marrask. 2026 klo 14.05 Wool (<a href="mailto:help@wool.example">help@wool.example</a>) kirjoitti:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${ASKED}</blockquote></div>`,
  Yahoo: `<div>Blue, please</div><div id="yahoo_quoted_42" class="yahoo_quoted"><div><div>On Monday, 2 November 2026 at 14:05:00 EET, Wool &lt;help@wool.example&gt; wrote:</div><div><br></div><div>${ASKED}</div></div></div>`,
  "mail.ru": `<div>Blue, please</div><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px">Понедельник, 2 ноября 2026, 14:05 +03:00 от Wool &lt;help@wool.example&gt;:<br><br><div>${ASKED}</div></blockquote>`,
  Yandex: `<div>Blue, please</div><div><br></div><div>02.11.2026, 14:05, "Wool" &lt;help@wool.example&gt;:</div><blockquote><p>${ASKED}</p></blockquote>`,
  ProtonMail: `<div>Blue, please</div><div class="protonmail_quote">On Monday, November 2nd, 2026 at 2:05 PM, Wool &lt;help@wool.example&gt; wrote:<br><br><blockquote class="protonmail_quote" type="cite">${ASKED}</blockquote></div>`,
  Zoho: `<div>Blue, please</div><div class="zmail_extra_hr"></div><div class="zmail_extra"><div id="Zm-_Id_-Sgn1">---- On Mon, 02 Nov 2026 14:05:00 +0200 <b>Wool &lt;help@wool.example&gt;</b> wrote ----</div><br><blockquote id="blockquote_zmail">${ASKED}</blockquote></div>`,
  Thunderbird: `<p>Blue, please</p><div class="moz-cite-prefix">Am 02.11.26 um 14:05 schrieb Wool:<br></div><blockquote type="cite" cite="mid:1@wool.example"><p>${ASKED}</p></blockquote>`,
  QQ: `<div>Blue, please</div><div><br></div><div style="font-size:12px;padding:2px 0">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size:12px;background:#efefef;padding:8px"><div><b>发件人:</b> "Wool" &lt;help@wool.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年11月2日(星期一) 下午2:05</div><div><b>收件人:</b>&nbsp;"Aino";</div><div><b>主题:</b>&nbsp;Order</div></div><div>${ASKED}</div>`,
  NAVER: `<p>Blue, please</p><p>-----Original Message-----<br><b>From:</b> "Wool"&lt;help@wool.example&gt; <br><b>To:</b> &lt;aino@naver.example&gt;; <br><b>Cc:</b> <br><b>Sent:</b> 2026-11-02 (월) 14:05:00 (GMT+09:00)<br><b>Subject:</b> Order<br><br></p><p>${ASKED}</p>`,
  NetEase: `<div>Blue, please</div><div style="position:relative;zoom:1"></div><pre><br>At 2026-11-02 14:05:00, "Wool" &lt;help@wool.example&gt; wrote:
</pre><blockquote id="isReplyContent" style="border-left:#ccc 1px solid">${ASKED}</blockquote>`,
};

const read = (html: string, kind: MailKind = "answer") =>
  readBody([{ plain: null, html }], { kind, addressees: new Set(["help@wool.example"]) });

/** The words outside of what is folded away. */
function shownIn(html: string | null): string {
  const words: string[] = [];
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag: (_name, attributes) => open.push("data-quoted" in attributes),
    onclosetag: () => open.pop(),
    ontext: (text) => open.includes(true) || words.push(text),
  });
  parser.end(html ?? "");
  return words.join(" ");
}

describe("answers of mail programs", () => {
  test.each(Object.entries(ANSWERS))("%s", (_program, html) => {
    const { text, quotedText, html: marked } = read(html);
    expect(text).toBe("Blue, please");
    expect(quotedText).toContain(ASKED);
    expect(marked).toContain("data-quoted");
    const words = shownIn(marked);
    expect(words).toContain("Blue, please");
    expect(words).not.toContain("wrote");
  });

  test("what is written below and between stays", () => {
    const html = `<div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Nov 2026 at 14:05, Wool &lt;help@wool.example&gt; wrote:</div><blockquote class="gmail_quote">Which size?</blockquote><div>M</div><blockquote class="gmail_quote">Which colour?</blockquote><div>Blue</div></div>`;
    expect(read(html).text).toBe("M\n\nBlue");
  });
});

describe("what is no history", () => {
  test("indented lists, in a first mail and in an answer", () => {
    const html = `<div>My list:</div><blockquote style="margin:0 0 0 40px;border:none"><ul><li>scarf</li><li>hat</li></ul></blockquote><div>In stock?</div>`;
    for (const kind of ["first", "answer"] as const) {
      expect(read(html, kind).text).toBe("My list:\n\n- scarf\n- hat\n\nIn stock?");
      expect(read(html, kind).html).not.toContain("data-quoted");
    }
  });

  test("a mark of history around the shopper's own words", () => {
    const html = `<div>Hello,</div><div class="gmail_quote gmail_quote_container"><p>my mitten has a hole</p></div>`;
    expect(read(html).html).not.toContain("data-quoted");
    expect(read(html).text).toContain("hole");
  });

  test("what Gmail and Thunderbird forward", () => {
    const gmail = `<div dir="ltr"><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Ben &lt;ben@example.com&gt;<br>Date: Mon, 2 Nov 2026 at 14:05<br>Subject: Hole<br>To: &lt;aino@example.com&gt;<br></div>My mitten has a hole</div></div>`;
    const thunderbird = `<p>See below</p><div class="moz-forward-container">-------- Weitergeleitete Nachricht --------<table class="moz-email-headers-table"><tr><th>Betreff:</th><td>Hole</td></tr><tr><th>Datum:</th><td>Mon, 2 Nov 2026 14:05</td></tr><tr><th>Von:</th><td>Ben &lt;ben@example.com&gt;</td></tr></table>My mitten has a hole</div>`;
    for (const html of [gmail, thunderbird])
      for (const kind of ["first", "answer", "unclear", "forward"] as const) {
        expect(read(html, kind).text).toContain("My mitten has a hole");
        expect(read(html, kind).html).not.toContain("data-quoted");
      }
  });

  test("a sender's own mark hides nothing", () => {
    expect(read(`<p>Hello</p><p data-quoted="">secret</p>`).html).not.toContain("data-quoted");
  });
});
