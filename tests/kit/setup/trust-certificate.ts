import { KIT_CERTIFICATE_FILE } from "../mail/kit-certificate";

// Node reads it when a process starts, so it is set before the tests' own begin: shops' mail servers are reached by TLS.
process.env["NODE_EXTRA_CA_CERTS"] = KIT_CERTIFICATE_FILE;
