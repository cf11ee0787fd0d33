import { useState } from "preact/hooks";
import { v4 } from "uuid";
import { halfYearOf, schoolYearOf } from "../../../shared/calendar/period";
import type { Audience } from "../../../shared/monitoring/campaign";
import { campaignFile } from "../../../shared/monitoring/campaign-file";
import { draftCampaign } from "../../../shared/monitoring/draft-campaign";
import { derivedId } from "../../../shared/record/derived-id";
import { shortDate } from "../../../shared/words/russian";
import { today } from "../../app/clock";
import { goTo } from "../../app/routes";
import { useSession } from "../../app/session";
import { Check, InputField, SelectField } from "../../app/ui/field";
import { Form, WrongFields } from "../../app/ui/form";
import { Screen } from "../../app/ui/screen";
import { toast } from "../../app/ui/toasts";
import { CampaignDefinition } from "./campaign-definition";
import { type CampaignErrors, parseCampaignForm } from "./campaign-form";
import { CAMPAIGN_SAVED } from "./campaign-words";
import * as kinds from "./kinds";
import { saveCampaignFile } from "./save-campaign";

/** The methodist's form: the facts of this monitoring, and beneath them the definition with its defaults. */
export function NewCampaign() {
  const { portfolio } = useSession();
  const [errors, setErrors] = useState<CampaignErrors>({});
  const [audience, setAudience] = useState<Audience>("teachers");
  const date = today();
  const period = halfYearOf(date);
  const year = schoolYearOf(date);

  const save = async (entered: FormData) => {
    const parsed = parseCampaignForm(entered, year, date);
    setErrors(parsed.errors);
    if (!parsed.draft) return;
    const file = campaignFile(draftCampaign(parsed.draft, v4()));
    const id = derivedId("own", file.campaign.id);
    await portfolio.records.put(kinds.campaigns, id, { part: "own", file, addedAt: Date.now() });
    saveCampaignFile(file);
    goTo(`/monitoring/${id}`);
    toast(CAMPAIGN_SAVED);
  };

  return (
    <Screen title="Новый мониторинг">
      <Form narrow errors={errors} onSave={(form) => void save(new FormData(form))}>
        <div class="card fields two">
          <InputField
            label="Организация"
            name="organisation"
            wide
            maxLength={200}
            error={errors.organisation}
            hint="Как в справке: сокращённое название школы"
          />
          <SelectField
            label="Аудитория"
            name="audience"
            value={audience}
            onChange={(event) => setAudience(event.currentTarget.value as Audience)}
          >
            <option value="teachers">Педагоги</option>
            <option value="students">Учащиеся</option>
          </SelectField>
          <InputField
            label="Численность"
            name="headcount"
            inputMode="numeric"
            error={errors.headcount}
            hint={`По списку на ${shortDate(date)}: от неё считается доля`}
          />
          <InputField
            label="Начало"
            name="start"
            type="date"
            defaultValue={period.start}
            error={errors.start}
          />
          <InputField label="Конец" name="end" type="date" defaultValue={period.end} error={errors.end} />
          <InputField
            label="Цель, %"
            name="target"
            inputMode="decimal"
            error={errors.target}
            hint="Для «использует ЦОР»; можно не задавать"
          />
          <div class="field wide">
            <Check
              name="schoolYear"
              label={`Посчитать и за учебный год: ${shortDate(year.start)} – ${shortDate(year.end)}`}
            />
          </div>
          {audience === "teachers" && (
            <div class="field wide">
              <Check
                name="courses"
                defaultChecked
                label="Спросить о курсах за последние 3 года и об информационной безопасности"
              />
              <p class="hint">
                Ответ берётся из раздела «Развитие» у самого педагога: «да», «нет» или, если курсы не внесены,
                «нет данных». Названия, даты и часы не передаются.
              </p>
            </div>
          )}
        </div>
        <details class="card">
          <summary>Что считать использованием</summary>
          <div class="stack">
            <CampaignDefinition errors={errors} audience={audience} />
          </div>
        </details>
        <p class="soft">
          Файл мониторинга раздайте участникам: в чате, на флешке, по почте. Он не содержит ничьих данных.
          После раздачи условия и численность уже не изменить.
        </p>
        <WrongFields errors={errors} />
        <div class="row">
          <button type="submit" class="button primary">
            Сохранить файл мониторинга
          </button>
          <a class="button" href="#/monitoring">
            Отмена
          </a>
        </div>
      </Form>
    </Screen>
  );
}
