import { catalog } from "../../../shared/catalog/catalog";
import type { Audience } from "../../../shared/monitoring/campaign";
import { FEDERAL_TARGETS } from "../../../shared/monitoring/draft-campaign";
import { Check, InputField } from "../../app/ui/field";
import type { CampaignErrors } from "./campaign-form";

const listed = () => catalog.filter(({ group }) => group === "listed");

interface Props {
  errors: CampaignErrors;
  audience: Audience;
}

/** What counts as use: defaults that a methodist may leave alone. */
export function CampaignDefinition({ errors, audience }: Props) {
  return (
    <>
      <div class="fields">
        <InputField label="Минут в день, не меньше" name="minutes" defaultValue="3" error={errors.minutes} />
        <InputField label="Дней за период, не меньше" name="days" defaultValue="1" error={errors.days} />
        <InputField
          label="Дней для «системно»"
          name="systematic"
          defaultValue="4"
          error={errors.systematic}
        />
        <InputField
          label="Федеральная платформа: порог, %"
          key={audience}
          name="federalTarget"
          defaultValue={String(FEDERAL_TARGETS[audience])}
          error={errors.federalTarget}
          hint={`${FEDERAL_TARGETS[audience]} % — целевое значение 2024 г. дорожной карты ЦОС`}
        />
        <InputField
          label="Меньше скольких человек не показывать"
          name="k"
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
        <Check name="sources" value="recalled" defaultChecked label="по памяти (в итоге видно отдельно)" />
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
          {listed().map(({ id, name }) => (
            <InputField key={id} label={name} name={`order.${id}`} placeholder="№ приказа" maxLength={60} />
          ))}
        </div>
      </fieldset>
    </>
  );
}
