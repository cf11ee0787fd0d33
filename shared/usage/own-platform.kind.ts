import { OwnPlatform } from "../catalog/own-platform";
import { kindOf } from "../record/kind-of";
import * as z from "../zod";

const OwnPlatformName = z.object({ platform: OwnPlatform.shape.id, name: OwnPlatform.shape.name });
export type OwnPlatformName = z.infer<typeof OwnPlatformName>;

/** How a platform is called that the teacher has named in the extension: visits carry only its id. */
export const kind = kindOf("own-platform", OwnPlatformName);
