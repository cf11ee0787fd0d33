import { config } from "zod/mini";

// Extension pages and the app forbid compiled code: a schema that tries it is reported as a policy violation. Everything
// takes zod from here, so no entry can forget to say so.
config({ jitless: true });

export * from "zod/mini";
