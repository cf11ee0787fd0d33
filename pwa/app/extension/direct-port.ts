import { tellWorker } from "../../../shared/bridge/tell-worker";
import type { Port } from "./port";

/** From inside the extension: to its worker and back. */
export const directPort: Port = { mayBeAbsent: false, send: tellWorker };
