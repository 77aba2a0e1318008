/** What a concept is called in plain English: "delivery time", "country: Sweden", "carrier: posti". */
export function conceptName(concept: string): string {
  const [kind = "", name] = concept.split("/");
  const words = kind.replaceAll("-", " ");
  if (!name) return words;
  if (kind !== "country") return `${words}: ${name}`;
  const country = new Intl.DisplayNames(["en"], { type: "region" }).of(name.toUpperCase());
  return `country: ${country ?? name}`;
}
