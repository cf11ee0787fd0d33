import { useState } from "preact/hooks";
import { v4 } from "uuid";
import { halfYearOf, schoolYearOf } from "../../../shared/calendar/period";
import { catalog } from "../../../shared/catalog/catalog";
import { campaignFile } from "../../../shared/monitoring/campaign-file";
import { draftCampaign, FEDERAL_TARGETS } from "../../../shared/monitoring/draft-campaign";
import { shortDate } from "../../../shared/words/russian";
import { today } from "../../app/clock";
import { goTo } from "../../app/routes";
import { useSession } from "../../app/session";
import { Check, InputField, SelectField } from "../../app/ui/field";
import { Screen } from "../../app/ui/screen";
import { type CampaignErrors, parseCampaignForm } from "./campaign-form";
import * as kinds from "./kinds";
import { saveCampaignFile } from "./save-campaign";

const listed = catalog.filter(({ group }) => group === "listed");

/** The methodist's form: four facts, and beneath them the definition with its defaults. */
export function NewCampaign() {
  const { portfolio } = useSession();
  const [errors, setErrors] = useState<CampaignErrors>({});
  const date = today();
  const period = halfYearOf(date);
  const year = schoolYearOf(date);

  const save = async (form: FormData) => {
    const parsed = parseCampaignForm(form, year, date);
    setErrors(parsed.errors);
    if (!parsed.draft) return;
    const file = campaignFile(draftCampaign(parsed.draft, v4()));
    const id = await portfolio.records.add(kinds.campaigns, { role: "own", file, addedAt: Date.now() });
    saveCampaignFile(file);
    goTo(`/monitoring/${id}`);
  };

  return (
    <Screen title="Новый мониторинг">
      <form
        noValidate
        class="stack narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void save(new FormData(event.currentTarget));
        }}
      >
        <div class="card fields two">
          <InputField
            label="Организация"
            name="organisation"
            wide
            maxLength={200}
            error={errors.organisation}
            hint="Как в справке: сокращённое название школы"
          />
          <SelectField label="Аудитория" name="audience">
            <option value="teachers">Педагоги</option>
            <option value="students">Учащиеся</option>
          </SelectField>
          <InputField
            label="Численность"
            name="headcount"
            type="number"
            inputMode="numeric"
            min={1}
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
            type="number"
            inputMode="decimal"
            min={0}
            max={100}
            step="any"
            error={errors.target}
            hint="Для «использует ЦОР»; можно не задавать"
          />
          <div class="field wide">
            <Check
              name="schoolYear"
              label={`Посчитать и за учебный год: ${shortDate(year.start)} – ${shortDate(year.end)}`}
            />
          </div>
        </div>
        <details class="card">
          <summary>Что считать использованием</summary>
          <div class="stack">
            <Definition errors={errors} />
          </div>
        </details>
        <p class="soft">
          Файл мониторинга раздайте педагогам: в чате, на флешке, по почте. Он не содержит ничьих данных.
        </p>
        <div class="row">
          <button type="submit" class="button primary">
            Сохранить файл мониторинга
          </button>
          <a class="button" href="#/monitoring">
            Отмена
          </a>
        </div>
      </form>
    </Screen>
  );
}

function Definition({ errors }: { errors: CampaignErrors }) {
  return (
    <>
      <div class="fields">
        <InputField
          label="Минут в день, не меньше"
          name="minutes"
          type="number"
          min={1}
          max={600}
          defaultValue="3"
          error={errors.minutes}
        />
        <InputField
          label="Дней за период, не меньше"
          name="days"
          type="number"
          min={1}
          max={366}
          defaultValue="1"
          error={errors.days}
        />
        <InputField
          label="Дней для «системно»"
          name="systematic"
          type="number"
          min={1}
          max={366}
          defaultValue="4"
          error={errors.systematic}
        />
        <InputField
          label="Федеральная платформа: порог, %"
          name="federalTarget"
          type="number"
          min={0}
          max={100}
          step="any"
          defaultValue={String(FEDERAL_TARGETS.teachers)}
          error={errors.federalTarget}
          hint="40 % педагогов — целевое значение 2024 г. дорожной карты ЦОС"
        />
        <InputField
          label="Меньше скольких человек не показывать"
          name="k"
          type="number"
          min={3}
          max={100}
          defaultValue="5"
          error={errors.k}
        />
      </div>
      <fieldset>
        <legend>Какие платформы считать</legend>
        <Check name="groups" value="federal" defaultChecked label="федеральные платформы" />
        <Check name="groups" value="resources" defaultChecked label="прочие ЦОР" />
        <Check name="groups" value="communication" label="коммуникационные платформы" />
        {errors.groups && <p class="error">{errors.groups}</p>}
      </fieldset>
      <fieldset>
        <legend>Откуда известно</legend>
        <Check name="sources" value="extension" defaultChecked label="журнал расширения" />
        <Check name="sources" value="manual" defaultChecked label="отмечено вручную" />
        <Check name="sources" value="recalled" defaultChecked label="по памяти (печатается отдельно)" />
        {errors.sources && <p class="error">{errors.sources}</p>}
      </fieldset>
      <fieldset>
        <legend>Что ещё, кроме сайтов</legend>
        <Check name="kinds" value="app" defaultChecked label="приложения" />
        <Check name="kinds" value="manual" defaultChecked label="электронные учебники и пособия" />
      </fieldset>
      <fieldset>
        <legend>Из федерального перечня</legend>
        <p class="hint">
          Перечень содержит названия ресурсов, а не сайты. Если вы нашли в нём ресурсы платформы, впишите
          номер приказа: без него она печатается как «прочий ЦОР».
        </p>
        <div class="fields">
          {listed.map(({ id, name }) => (
            <InputField key={id} label={name} name={`order.${id}`} placeholder="№ приказа" maxLength={60} />
          ))}
        </div>
      </fieldset>
    </>
  );
}
