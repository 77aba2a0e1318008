import type { TrackingInfo } from "tests/stand-ins/shopify/store/types";
import type { Random } from "./random";

interface Carrier {
  company: string;
  /** Tracking number with `9` for a digit and `A` for a letter. */
  pattern: string;
  url: (number: string) => string;
}

const CARRIERS: Readonly<Record<string, readonly Carrier[]>> = {
  FI: [
    {
      company: "Posti",
      pattern: "JJFI64999999999999999",
      url: (number) => `https://www.posti.fi/seuranta#/lahetys/${number}`,
    },
    {
      company: "Matkahuolto",
      pattern: "MH999999999FI",
      url: (number) => `https://www.matkahuolto.fi/seuranta?parcelNumber=${number}`,
    },
  ],
  DE: [
    {
      company: "DHL",
      pattern: "00340434999999999999",
      url: (number) =>
        `https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=${number}`,
    },
    {
      company: "Hermes",
      pattern: "H9999999999999999999",
      url: (number) => `https://www.myhermes.de/empfangen/sendungsverfolgung/?suche=${number}`,
    },
  ],
  FR: [
    {
      company: "La Poste",
      pattern: "6A99999999999",
      url: (number) => `https://www.laposte.fr/outils/suivre-vos-envois?code=${number}`,
    },
  ],
  ES: [
    {
      company: "Correos",
      pattern: "PQ99A9999999999999A",
      url: (number) =>
        `https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number=${number}`,
    },
  ],
  GB: [
    {
      company: "Royal Mail",
      pattern: "AA999999999GB",
      url: (number) => `https://www.royalmail.com/track-your-item#/tracking-results/${number}`,
    },
  ],
  US: [
    {
      company: "UPS",
      pattern: "1Z999AA99999999999",
      url: (number) => `https://www.ups.com/track?tracknum=${number}`,
    },
    {
      company: "USPS",
      pattern: "9400199999999999999999",
      url: (number) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${number}`,
    },
  ],
  SE: [
    {
      company: "PostNord",
      pattern: "009999999999999999SE",
      url: (number) => `https://tracking.postnord.com/en/tracking?id=${number}`,
    },
  ],
};

const INTERNATIONAL: readonly Carrier[] = [
  {
    company: "DHL Express",
    pattern: "9999999999",
    url: (number) => `https://www.dhl.com/en/express/tracking.html?AWB=${number}&brand=DHL`,
  },
  {
    company: "FedEx",
    pattern: "999999999999",
    url: (number) => `https://www.fedex.com/fedextrack/?trknbr=${number}`,
  },
];

/** A parcel's tracking with a carrier that serves the country. */
export function makeTracking(countryCode: string, random: Random): TrackingInfo {
  const carrier = random.pick(CARRIERS[countryCode] ?? INTERNATIONAL);
  const letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
  let number = "";
  for (const char of carrier.pattern) {
    // Only the free positions vary: a leading run such as JJFI or 1Z is the carrier's own.
    if (char === "9") number += random.between(0, 9);
    else if (char === "A" && number.length > 0) number += random.pick([...letters]);
    else number += char;
  }
  return { company: carrier.company, number, url: carrier.url(number) };
}
