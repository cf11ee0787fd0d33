import { useState } from "preact/hooks";
import { catalog } from "../../../shared/catalog/catalog";
import { groupName } from "../../../shared/catalog/platform";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { InputField, SelectField } from "../../app/ui/field";
import { Form } from "../../app/ui/form";
import { formText } from "../../app/ui/form-text";
import { toast } from "../../app/ui/toasts";
import { addPlatform } from "./catalog-actions";

const GROUPS = ["other", "communication", "management"] as const;

/** An application or a manual that no catalog has. */
export function AddPlatform({ onClose }: { onClose: () => void }) {
  const { portfolio } = useSession();
  const [errors, setErrors] = useState<{ name?: string }>({});
  const save = async (form: FormData) => {
    const name = formText(form, "name");
    const error = errorOf(name);
    setErrors(error ? { name: error } : {});
    if (error) return;
    await addPlatform(portfolio, {
      name,
      kind: formText(form, "kind") === "app" ? "app" : "manual",
      group: GROUPS.find((group) => group === formText(form, "group")) ?? "other",
    });
    onClose();
    toast(`Добавлено: ${name}`);
  };
  return (
    <Dialog title="Приложение или пособие" onClose={onClose}>
      <Form errors={errors} onSave={(form) => void save(new FormData(form))}>
        <div class="fields">
          <InputField label="Название" name="name" wide maxLength={120} error={errors.name} />
          <SelectField label="Что это" name="kind">
            <option value="app">Приложение</option>
            <option value="manual">Пособие, электронный учебник</option>
          </SelectField>
          <SelectField label="Вид" name="group">
            {GROUPS.map((group) => (
              <option key={group} value={group}>
                {groupName(group)}
              </option>
            ))}
          </SelectField>
        </div>
        <DialogFoot onCancel={onClose}>
          <button type="submit" class="button primary">
            Добавить
          </button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

function errorOf(name: string): string | null {
  if (!name) return "Впишите название";
  if (/\p{C}/u.test(name)) return "В названии есть невидимые знаки: впишите его с клавиатуры";
  const known = catalog.find((one) => one.name.toLowerCase() === name.toLowerCase());
  return known ? `В каталоге уже есть «${known.name}»` : null;
}
