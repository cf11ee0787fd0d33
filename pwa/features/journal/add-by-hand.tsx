import { useState } from "preact/hooks";
import { v7 } from "uuid";
import { platformName } from "../../../shared/catalog/catalog";
import { visitByHand } from "../../../shared/usage/by-hand";
import { offsetAt, today } from "../../app/clock";
import { useSession } from "../../app/session";
import { Dialog, DialogFoot } from "../../app/ui/dialog";
import { InputField, SelectField } from "../../app/ui/field";
import { Form } from "../../app/ui/form";
import { formNumber, formText } from "../../app/ui/form-text";
import { toast } from "../../app/ui/toasts";
import { PlatformOptions } from "./platform-options";
import { SUBJECTS } from "./subjects";

const MOST_MINUTES = 720;
const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

interface Errors {
  platform?: string | undefined;
  date?: string | undefined;
  minutes?: string | undefined;
}

/** Use that the extension cannot see: a phone, the classroom's computer, an application, an electronic manual. */
export function AddByHand({ onClose }: { onClose: () => void }) {
  const { portfolio } = useSession();
  const [errors, setErrors] = useState<Errors>({});

  const save = async (form: FormData) => {
    const text = (name: string) => formText(form, name);
    const minutes = formNumber(form, "minutes");
    const found = errorsOf(text("platform"), text("date"), minutes);
    setErrors(found);
    if (Object.values(found).some(Boolean)) return;
    const visit = visitByHand({
      id: v7(),
      device: portfolio.device,
      owner: portfolio.row.id,
      platform: text("platform"),
      date: text("date"),
      offsetMinutes: offsetAt(Date.parse(text("date"))),
      source: "manual",
      minutes,
      ...(text("grade") && { grade: Number(text("grade")) }),
      ...(text("subject") && { subject: text("subject").slice(0, 80) }),
    });
    await portfolio.visits.add([visit]);
    onClose();
    toast(`Добавлено: ${platformName(visit.platform)}`, () => void portfolio.visits.remove(visit));
  };

  return (
    <Dialog title="Добавить использование" onClose={onClose}>
      <Form errors={errors} onSave={(form) => void save(new FormData(form))}>
        <div class="fields">
          <SelectField
            label="Платформа"
            name="platform"
            wide
            error={errors.platform}
            hint={
              <>
                Сайт, приложение или электронный учебник. Нет в списке?{" "}
                <a href="#/settings/catalog">Добавьте в каталог</a>
              </>
            }
          >
            <option value="">Выберите</option>
            <PlatformOptions />
          </SelectField>
          <InputField
            label="Дата"
            name="date"
            type="date"
            defaultValue={today()}
            max={today()}
            error={errors.date}
          />
          <InputField
            label="Длительность, мин"
            name="minutes"
            inputMode="numeric"
            error={errors.minutes}
            hint="Не помните — оставьте пустым: отметится день"
          />
          <SelectField label="Класс" name="grade">
            <option value="">Не указан</option>
            {GRADES.map((grade) => (
              <option key={grade} value={grade}>
                {grade}
              </option>
            ))}
          </SelectField>
          <InputField label="Предмет" name="subject" list="subjects" maxLength={80} />
          <datalist id="subjects">
            {SUBJECTS.map((subject) => (
              <option key={subject} value={subject} />
            ))}
          </datalist>
        </div>
        <DialogFoot onCancel={onClose}>
          <button type="submit" class="button primary">
            Сохранить
          </button>
        </DialogFoot>
      </Form>
    </Dialog>
  );
}

function errorsOf(platform: string, date: string, minutes: number | null): Errors {
  const isRight = minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES);
  return {
    platform: platform ? undefined : "Выберите платформу",
    date: dateError(date),
    minutes: isRight ? undefined : `Впишите целое число минут от 1 до ${MOST_MINUTES}, например 40`,
  };
}

function dateError(date: string): string | undefined {
  if (!date) return "Укажите день";
  if (date > today()) return "Этот день ещё не наступил";
  return date < "2000-01-01" ? "Проверьте год" : undefined;
}
