import { createTestEnvironment } from "./test-environment";

// Unit tests reach no database: the address leads nowhere, so one that tries to fails at once.
Object.assign(process.env, createTestEnvironment("postgresql://127.0.0.1:1/none"));
