import { OwnPlatform } from "../catalog/own-platform";
import { NamedPlatformId } from "../catalog/school-platform";
import { kindOf } from "../record/kind-of";
import * as z from "../zod";

const OwnPlatformName = z.object({ platform: NamedPlatformId, name: OwnPlatform.shape.name });
export type OwnPlatformName = z.infer<typeof OwnPlatformName>;

/** How a platform is called that no catalog names, the teacher's own or the school's: visits carry only its id. */
export const kind = kindOf("own-platform", OwnPlatformName);
