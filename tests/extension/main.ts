import { checkExtension } from "./check-extension";

// npm run check:extension: Shopify's theme-check with the theme-app-extension config, and our own checks of what it
// misses. Ends with 1 when there is any offence.

const results = await checkExtension();
for (const { checked, offences } of results) {
  console.log(`${offences.length === 0 ? "✓" : "✗"} ${checked}`);
  for (const offence of offences) console.log(`    ${offence}`);
}
const count = results.reduce((sum, { offences }) => sum + offences.length, 0);
console.log(count === 0 ? "No offence." : `${count} offences.`);
process.exit(count === 0 ? 0 : 1);
