import { domainToASCII } from "node:url";
import { getDomain, parse } from "tldts";

// Mailboxes of everybody: whoever has one of them does not have the domain. Their owners publish DMARC policies that
// refuse mail sent from elsewhere.
const FREE_MAIL = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.es hotmail.it live.com
  live.co.uk live.fr live.nl msn.com outlook.de outlook.fr outlook.es outlook.jp passport.com yahoo.com yahoo.co.uk
  yahoo.co.jp yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca yahoo.in yahoo.co.in yahoo.com.br yahoo.com.au yahoo.com.mx
  ymail.com rocketmail.com myyahoo.com aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com pm.me
  gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de mail.com email.com mail.ru inbox.ru list.ru bk.ru
  yandex.ru yandex.com ya.ru rambler.ru qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com
  naver.com hanmail.net daum.net kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp orange.fr wanadoo.fr free.fr
  laposte.net sfr.fr libero.it virgilio.it tiscali.it alice.it tin.it bol.com.br uol.com.br terra.com.br ig.com.br
  btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net comcast.net verizon.net att.net sbcglobal.net
  bellsouth.net cox.net charter.net earthlink.net bigpond.com optusnet.com.au rogers.com shaw.ca sympatico.ca
  telenet.be skynet.be ziggo.nl kpnmail.nl hetnet.nl xs4all.nl planet.nl bluewin.ch sunrise.ch seznam.cz centrum.cz
  wp.pl o2.pl onet.pl interia.pl op.pl elisanet.fi kolumbus.fi luukku.com suomi24.fi saunalahti.fi telia.com
  fastmail.com fastmail.fm hushmail.com tutanota.com tuta.com tuta.io zoho.com zohomail.com rediffmail.com
  hey.com duck.com mailbox.org posteo.de posteo.net hotmail.com.br walla.co.il ukr.net i.ua abv.bg`.split(
    /\s+/,
  ),
);

/** What can be said of an address's domain before DNS is asked. */
export type MailDomain =
  | { kind: "own"; domain: string; organisation: string }
  /** Everybody can have a mailbox there. */
  | { kind: "free-mail"; domain: string }
  /** No domain anybody can own: "co.uk", "localhost", an IP address. */
  | { kind: "none" };

/**
 * The domain an address is of, in ASCII and lower-cased, and the organisational domain above it (RFC 7489, section
 * 3.2), by the public suffix list.
 */
export function readMailDomain(address: string): MailDomain {
  const domain = domainToASCII(address.slice(address.lastIndexOf("@") + 1).trim()).toLowerCase();
  if (domain === "" || domain.length > 200) return { kind: "none" };
  // Private suffixes ("myshopify.com", "github.io") are domains of others, too.
  const options = { allowPrivateDomains: true };
  const organisation = getDomain(domain, options);
  const { isIp, hostname } = parse(domain, options);
  if (!organisation || isIp || hostname !== domain) return { kind: "none" };
  if (FREE_MAIL.has(domain)) return { kind: "free-mail", domain };
  return { kind: "own", domain, organisation };
}
