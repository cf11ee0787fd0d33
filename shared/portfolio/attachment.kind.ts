import { Sha256 } from "../exchange/sha256";
import { kindOf } from "../record/kind-of";
import { Uuid } from "../usage/visit";
import * as z from "../zod";
import { type Attachment as AttachmentFields } from "./attachment";

const Attachment: z.ZodMiniType<AttachmentFields> = z.object({
  parent: Uuid,
  order: z.string().check(z.minLength(1), z.maxLength(60)),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  hash: Sha256,
  type: z.string().check(z.maxLength(100)),
  size: z.int().check(z.minimum(0)),
});

export const kind = kindOf("attachment", Attachment, {
  one: "Файл",
  title: ({ name }) => (typeof name === "string" ? name : "Файл"),
  labels: { name: "Имя файла" },
  text: (_field, value) => (typeof value === "string" ? value : ""),
});
