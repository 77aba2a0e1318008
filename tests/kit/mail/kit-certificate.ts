import { readFileSync } from "node:fs";

/** Where the certificate lies, which the processes of the tests trust by NODE_EXTRA_CA_CERTS. */
export const KIT_CERTIFICATE_FILE = new URL("tls/certificate.crt", import.meta.url).pathname;

/** Where shops' own mail servers are; Doorbell's is at 127.0.0.1. */
export const OWN_HOST = "127.0.0.2";

/** Of mail servers of the tests at 127.0.0.1 and 127.0.0.2. The key guards nothing that matters, so it may lie here. */
export const readKitCertificate = () => ({
  cert: readFileSync(KIT_CERTIFICATE_FILE),
  key: readFileSync(new URL("tls/private.key", import.meta.url)),
});
